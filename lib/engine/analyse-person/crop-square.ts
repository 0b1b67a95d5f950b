import { networkInputEdgePx } from "../networks/network-input";
import type { Picture, Point } from "../types";

/** An upright square of the picture; it may reach beyond the picture's edges. */
export type Square = { centre: Point; edgePx: number };

/** The smallest square around the whole picture, with a hair of margin. */
export const wholeSquare = ({ widthPx, heightPx }: Picture): Square => ({
  centre: { x: widthPx / 2, y: heightPx / 2 },
  edgePx: Math.max(widthPx, heightPx) * 1.02,
});

/** A position in the network's input as a position in the picture. */
export function pictureX({ centre, edgePx }: Square, inputX: number): number {
  return centre.x + (inputX / networkInputEdgePx - 0.5) * edgePx;
}
export function pictureY({ centre, edgePx }: Square, inputY: number): number {
  return centre.y + (inputY / networkInputEdgePx - 0.5) * edgePx;
}

/** The square as a network's input, bilinear; black beyond the picture, as the pose network was trained. */
export function cropSquare({ widthPx, heightPx, rgb }: Picture, square: Square): Float32Array {
  const size = networkInputEdgePx;
  const input = new Float32Array(size * size * 3);
  for (let row = 0; row < size; row++) {
    const atY = pictureY(square, row + 0.5) - 0.5;
    if (atY < -0.5 || atY > heightPx - 0.5) continue;
    const y = Math.min(heightPx - 1, Math.max(0, atY));
    const top = Math.floor(y);
    const bottom = Math.min(heightPx - 1, top + 1);
    const down = y - top;
    for (let column = 0; column < size; column++) {
      const atX = pictureX(square, column + 0.5) - 0.5;
      if (atX < -0.5 || atX > widthPx - 0.5) continue;
      const x = Math.min(widthPx - 1, Math.max(0, atX));
      const left = Math.floor(x);
      let at = (row * size + column) * 3;
      const corner = (top * widthPx + left) * 3;
      const rightwards = (Math.min(widthPx - 1, left + 1) - left) * 3;
      const downwards = (bottom - top) * widthPx * 3;
      const across = x - left;
      for (let c = corner; c < corner + 3; c++) {
        const upper = (rgb[c] ?? 0) * (1 - across) + (rgb[c + rightwards] ?? 0) * across;
        const lower = (rgb[c + downwards] ?? 0) * (1 - across) + (rgb[c + downwards + rightwards] ?? 0) * across;
        input[at++] = (upper * (1 - down) + lower * down) / 255;
      }
    }
  }
  return input;
}
