import { type LabColour, labelOf } from "../../types";
import type { Band } from "./band-path";
import { columnOf, gridColumns, gridRows, meanAlong, rowOf, type TorsoGrid } from "./torso-grid";

/** Cells beside a band that may still show some of it. */
const rim = 4;
/** In Lab with half the lightness: that near, and two colours are one dye. */
const oneDye = 10;
/** In shoulder widths: where cloth is looked for, sideways from the axis. Farther out are the arms, in the shade of the torso. */
const torsoAside = 0.5;

/** Distance of two colours in Lab; shade, which changes the lightness, counts half. */
export const labDifference = (a: LabColour, b: LabColour): number =>
  Math.hypot(0.5 * (a[0] - b[0]), a[1] - b[1], a[2] - b[2]);

/** The colour of one row of a band, less its rim. */
function rowColour(grid: TorsoGrid, { columns, firstRow, halfWidth }: Band, k: number): LabColour {
  const inner = Math.max(1, halfWidth - 1);
  const column = columns[k] ?? 0;
  const mean = (channel: number) => meanAlong(grid, firstRow + k, column - inner, column + inner + 1, channel);
  return [mean(0), mean(1), mean(2)];
}

/** The middle colour of a band's rows where it is clear, and what four fifths of them stay within, with half the lightness. */
export function bandColour(grid: TorsoGrid, band: Band): { colour: LabColour; spread: number } {
  const clear = band.columns.flatMap((_, k) => ((band.clearness[k] ?? 0) > 0 ? [rowColour(grid, band, k)] : []));
  const sorted = ([0, 1, 2] as const).map((c) => clear.map((colour) => colour[c]).toSorted((a, b) => a - b));
  const at = (c: 0 | 1 | 2, share: number) => sorted[c]?.[Math.floor(share * (clear.length - 1))] ?? 0;
  const range = (c: 0 | 1 | 2) => at(c, 0.9) - at(c, 0.1);
  return { colour: [at(0, 0.5), at(1, 0.5), at(2, 0.5)], spread: Math.max(0.5 * range(0), range(1), range(2)) };
}

/** In how many rows of a band cloth of the upper garment lies on both of its sides, and on one at least. */
export function clothBeside(
  { labels }: TorsoGrid,
  { columns, firstRow, halfWidth }: Band,
): { both: number; one: number } {
  const isCloth = (row: number, column: number) => labels[row * gridColumns + column] === labelOf.upper;
  const count = { both: 0, one: 0 };
  columns.forEach((column, k) => {
    const left = isCloth(firstRow + k, column - halfWidth - rim);
    const right = isCloth(firstRow + k, column + halfWidth + rim);
    if (left && right) count.both++;
    if (left || right) count.one++;
  });
  return count;
}

/** Which share of the cloth beside the bands, down to where they end, has one of their colours. */
export function shareElsewhere(grid: TorsoGrid, bands: Band[], colours: LabColour[]): number {
  const isBand = new Uint8Array(grid.labels.length);
  for (const { columns, firstRow, halfWidth } of bands) {
    columns.forEach((column, k) => {
      const row = (firstRow + k) * gridColumns;
      const room = halfWidth + rim;
      isBand.fill(1, row + Math.max(0, column - room), row + Math.min(gridColumns, column + room + 1));
    });
  }
  const lastRow = Math.min(gridRows, Math.max(...bands.map(({ firstRow, columns }) => firstRow + columns.length)));
  const [from, to] = [Math.ceil(columnOf(-torsoAside)), Math.floor(columnOf(torsoAside))];
  let [cloth, alike] = [0, 0];
  for (let row = Math.ceil(rowOf(0)); row < lastRow; row++) {
    for (let column = from; column <= to; column++) {
      const i = row * gridColumns + column;
      if (grid.labels[i] !== labelOf.upper || isBand[i]) continue;
      cloth++;
      const own = (c: number) => meanAlong(grid, row, column, column + 1, c);
      const colour: LabColour = [own(0), own(1), own(2)];
      if (colours.some((other) => labDifference(colour, other) < oneDye)) alike++;
    }
  }
  return alike / Math.max(1, cloth);
}
