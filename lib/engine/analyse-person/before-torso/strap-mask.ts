import { distance } from "../../point";
import { connectedComponents } from "../../raster/connected-components";
import { maskOf } from "../../raster/plane-of";
import { labelOf } from "../../types";
import { torsoPoint } from "../../warp/body-frame";
import { type ColourModel, fitColourModel, logDensity } from "../colour-model";
import { pick } from "../learn-colours";
import type { Band } from "./band-path";
import { acrossOf, columnOf, downOf, rowOf } from "./torso-grid";
import { type InFront, placeOf, type TorsoPlace, type TorsoView } from "./torso-view";

/** Cells from the rim of a band: what is surely within it; what may be; and what is surely not. */
const rim = { within: -1, mostOut: 3, outside: 5 } as const;
/** Cells past the ends of a band, over the shoulder and down to the hip, in which it may go on straight. */
const past = 14;
/**
 * In shoulder widths from the lower end of a strap: where its bag hangs. In square ones: `whole` has room in there, bags of 0.1 did;
 * a larger one, 0.3 of a shopping bag, is cut. What has more than `most` is no bag.
 */
const bag = { near: 0.55, whole: 0.2, most: 0.4 } as const;
const anyOther = 1e-9;

/** The straps, and the bag that hangs on them as far as it has their colour; doubtful where that is not all of the bag. */
export function strapMask(view: TorsoView, bands: Band[], skin: ColourModel): InFront {
  const { labels, region } = view;
  const fromRim = cellsFromRim(view, bands);
  const near = nearEnds(view, bands);
  const isOwn = ownColours(view, skin, fromRim, near);
  const isStrap = (i: number) => {
    const cells = fromRim[i] ?? Infinity;
    return cells < rim.within || (cells < rim.mostOut && isOwn[i] === 1);
  };
  const strap = maskOf(labels.length, isStrap);
  const withBag = connectedComponents(
    maskOf(labels.length, (i) => strap[i] === 1 || (near[i] === 1 && isOwn[i] === 1)),
    region.widthPx,
    region.heightPx,
  );
  const ofStrap = new Set<number>();
  let straps = 0;
  for (let i = 0; i < strap.length; i++) {
    if (!strap[i]) continue;
    straps++;
    ofStrap.add(withBag.labels[i] ?? 0);
  }
  const all = [...ofStrap].reduce((sum, label) => sum + (withBag.sizes[label] ?? 0), 0);
  const ofBag = (all - straps) * (region.perPixel / view.geometry.torso.shoulderWidthPx) ** 2;
  const isDoubtful = ofBag > bag.whole;
  if (ofBag > bag.most) return { mask: strap, isDoubtful };
  return { mask: maskOf(strap.length, (i) => ofStrap.has(withBag.labels[i] ?? 0)), isDoubtful };
}

/** Cells from the rim of the nearest band outwards, negative within it; infinite far above and below. */
function cellsFromRim({ labels, region, geometry }: TorsoView, bands: Band[]): Float32Array {
  const cells = new Float32Array(labels.length).fill(Infinity);
  const at: TorsoPlace = { x: 0, y: 0, across: 0, down: 0 };
  for (let i = 0; i < labels.length; i++) {
    placeOf(region, geometry.torso, i, at);
    for (const band of bands) {
      cells[i] = Math.min(cells[i] ?? Infinity, cellsOut(band, rowOf(at.down), columnOf(at.across)));
    }
  }
  return cells;
}

function cellsOut({ firstRow, columns, halfWidth }: Band, row: number, column: number): number {
  const last = columns.length - 1;
  const k = Math.min(last, Math.max(0, row - firstRow));
  const beyond = row - firstRow - k;
  if (Math.abs(beyond) > past) return Infinity;
  const share = k % 1;
  const middle = (columns[Math.floor(k)] ?? 0) * (1 - share) + (columns[Math.ceil(k)] ?? 0) * share;
  const out = Math.abs(column - middle - slopeAtEnd(columns, beyond) * beyond) - halfWidth;
  // Past its end colour alone tells whether it goes on.
  return beyond === 0 ? out : Math.max(out, rim.within);
}

/** Columns a row, over the last rows before the end that lies in the direction of `beyond`. */
function slopeAtEnd(columns: number[], beyond: number): number {
  if (beyond === 0) return 0;
  const rows = Math.min(past, columns.length - 1);
  const [a, b] = beyond < 0 ? [columns[0], columns[rows]] : [columns.at(-1 - rows), columns.at(-1)];
  return rows === 0 ? 0 : ((b ?? 0) - (a ?? 0)) / rows;
}

/** 1 where a colour is likelier that of the straps than of anything else in the picture. */
function ownColours(
  { lab, labels }: TorsoView,
  skin: ColourModel,
  fromRim: Float32Array,
  nearEnd: Uint8Array,
): Uint8Array {
  const densityOf = (groups: number, isIn: (i: number) => boolean) =>
    logDensity(lab, fitColourModel(lab, pick(labels.length, isIn), groups), anyOther);
  // Near its end the bag would be learned as a part of what it hangs before.
  const isOutside = (i: number) => (fromRim[i] ?? 0) > rim.outside && !nearEnd[i];
  const own = densityOf(2, (i) => (fromRim[i] ?? 0) < rim.within);
  const others = [labelOf.upper, labelOf.lower, labelOf.backdrop].map((label) =>
    densityOf(4, (i) => labels[i] === label && isOutside(i)),
  );
  // Leather may have the colour of skin; a hand beside a bag has its label.
  const bare = logDensity(lab, skin, anyOther);
  const isBare = (i: number) => (nearEnd[i] ? labels[i] === labelOf.skin : (bare[i] ?? 0) >= (own[i] ?? 0));
  return maskOf(labels.length, (i) => !isBare(i) && others.every((other) => (own[i] ?? 0) > (other[i] ?? 0)));
}

function nearEnds({ labels, region, geometry: { torso } }: TorsoView, bands: Band[]): Uint8Array {
  const unit = torso.shoulderWidthPx;
  const ends = bands.map(({ firstRow, columns }) =>
    torsoPoint(torso, downOf(firstRow + columns.length - 1) * unit, acrossOf(columns.at(-1) ?? 0) * unit),
  );
  const at: TorsoPlace = { x: 0, y: 0, across: 0, down: 0 };
  return maskOf(labels.length, (i) => {
    placeOf(region, torso, i, at);
    return ends.some((end) => distance(at, end) < bag.near * unit);
  });
}
