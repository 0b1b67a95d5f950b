import type { Picture } from "../types";

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

export function turnPicture(picture: Picture, turns: QuarterTurns): Picture {
  if (turns === 0) return picture;
  const { widthPx, heightPx, rgb } = picture;
  const isSideways = turns !== 2;
  const turned = {
    widthPx: isSideways ? heightPx : widthPx,
    heightPx: isSideways ? widthPx : heightPx,
    rgb: new Uint8ClampedArray(rgb.length),
  };
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const [column, row] =
        turns === 1 ? [heightPx - 1 - y, x] : turns === 2 ? [widthPx - 1 - x, heightPx - 1 - y] : [y, widthPx - 1 - x];
      const from = (y * widthPx + x) * 3;
      const to = (row * turned.widthPx + column) * 3;
      for (let c = 0; c < 3; c++) turned.rgb[to + c] = rgb[from + c] ?? 0;
    }
  }
  return turned;
}
