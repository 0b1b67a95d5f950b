import type { LabColour } from "../../types";
import type { ColourModel } from "../colour-model";
import { type Band, findBands } from "./band-path";
import { bandColour, clothBeside, labDifference, shareElsewhere } from "./band-readings";
import { strapMask } from "./strap-mask";
import { acrossOf, cellEdge, torsoGrid, type TorsoGrid } from "./torso-grid";
import type { InFront, TorsoView } from "./torso-view";

const limits = {
  /** Mean clearness of a band's rows, and the share of them in which it is seen at all: see `findBands`. */
  clearness: 9,
  seen: 0.85,
  /** The same of the second strap of a rucksack, whose first is clear. */
  clearnessOfSecond: 6,
  seenOfSecond: 0.7,
  /** In Lab with half the lightness: what the colours of four fifths of a band's rows stay within. */
  spread: 18,
  /** In Lab with half the lightness: the two straps of a rucksack are alike. */
  alike: 16,
  /** Share of the other cloth that has the colour of the straps: more, and they are a part of the garment. */
  elsewhere: 0.06,
} as const;

/** In shoulder widths along the torso: of a strap that crosses it or hangs down to a bag, and of the straps of a rucksack. */
const least = { far: 0.6, rucksack: 0.25 } as const;
/** In shoulder widths from the torso's axis: where the one ends, and the other begins. */
const aside = { farEnds: 0.25, rucksackBegins: 0.24, inwards: 0.03 } as const;

type Strap = { band: Band; colour: LabColour; reaches: "far" | "armpit"; isClear: boolean };

/**
 * The strap of a bag across the torso or down its side, or both straps of a rucksack: bands in one colour that is found nowhere else
 * in the clothes, from a shoulder down, between cloth that is alike on both sides. Doubtful where two such bands begin at the
 * shoulders but are lost on their way: what is kept of them would end in the middle of the new garment.
 *
 * Of 7 pictures with straps drawn on photos, which the limits were set by, all are kept; of 9 rendered ones 7 are kept and 2 told
 * (a rucksack's that bends under the arm, a shopping bag). The first look at 4 of these found 2, at the other 5 all. Of 38 without,
 * among them an open cardigan, a vest, a tunic with a sash, a suit and a striped shirt, there is no false alarm. A strap in the
 * colour of the cloth is missed.
 *
 * @param hidden 1 where something else is known to be in front
 */
export function straps(view: TorsoView, skin: ColourModel, hidden: Uint8Array): InFront {
  const grid = torsoGrid(view, hidden);
  const bands = findBands(grid);
  const worn = ofBagOrRucksack(bands.flatMap((band) => asStrap(grid, band)));
  if (isOutside(grid, bands, worn)) {
    const known = worn.map(({ band }) => band);
    return strapMask(view, known, skin);
  }
  const begun = ofBagOrRucksack(bands.flatMap((band) => asStrap(grid, firstRows(band, least.rucksack / cellEdge))));
  return { mask: new Uint8Array(view.labels.length), isDoubtful: isOutside(grid, bands, begun) };
}

/** Whether straps were found that are no part of the garment. @param bands what may be the rest of them */
function isOutside(grid: TorsoGrid, bands: Band[], found: Strap[]): boolean {
  const colours = found.map(({ colour }) => colour);
  return found.length > 0 && shareElsewhere(grid, bands, colours) < limits.elsewhere;
}

function asStrap(grid: TorsoGrid, band: Band): Strap[] {
  const far = goesFar(grid, band) ? seenAs("far", grid, band).filter(({ isClear }) => isClear) : [];
  return far.length > 0 || !goesToArmpit(grid, band) ? far : seenAs("armpit", grid, band);
}

function seenAs(reaches: Strap["reaches"], grid: TorsoGrid, band: Band): Strap[] {
  const rows = band.columns.length;
  const clearness = band.clearness.reduce((sum, value) => sum + value, 0) / rows;
  const seen = band.clearness.filter((value) => value > 0).length / rows;
  const { colour, spread } = bandColour(grid, band);
  if (clearness < limits.clearnessOfSecond || seen < limits.seenOfSecond || spread > limits.spread) return [];
  return [{ band, colour, reaches, isClear: clearness > limits.clearness && seen > limits.seen }];
}

const endsOf = ({ columns }: Band) => ({ first: acrossOf(columns[0] ?? 0), last: acrossOf(columns.at(-1) ?? 0) });

function goesFar(grid: TorsoGrid, band: Band): boolean {
  return clothBeside(grid, band).both * cellEdge > least.far && Math.abs(endsOf(band).last) > aside.farEnds;
}

function goesToArmpit(grid: TorsoGrid, band: Band): boolean {
  const { first, last } = endsOf(band);
  const goesOut = first * last > 0 && Math.abs(last) > Math.abs(first) - aside.inwards;
  const { one } = clothBeside(grid, band);
  return goesOut && Math.abs(first) > aside.rucksackBegins && one >= Math.floor(least.rucksack / cellEdge);
}

const firstRows = (band: Band, rows: number): Band => ({
  ...band,
  columns: band.columns.slice(0, rows),
  clearness: band.clearness.slice(0, rows),
});

/** Both straps of a rucksack, or the one that goes far; two that are not alike, or one that ends at the armpit, are none. */
function ofBagOrRucksack(found: Strap[]): Strap[] {
  const clear = found.filter(({ isClear }) => isClear);
  const [first, second] = found;
  if (clear.length > 0 && first && second && labDifference(first.colour, second.colour) < limits.alike) return found;
  const [one, other] = clear;
  return one?.reaches === "far" && !other ? [one] : [];
}
