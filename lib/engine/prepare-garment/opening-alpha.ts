import type { RowEdges } from "./prepared-garment";

/** The colours of front and inside mix in the pixels between them, which belong to neither. */
const rimPx = 2;

/** What is worn underneath goes on under the front as far as the soft edge of that lets it shine through, and the warp may err. */
const underPx = 10;

/** Whether a pixel lies between the edges of an open front. */
export function isOpenAt({ left, right }: RowEdges, x: number, y: number, roomPx = rimPx): boolean {
  return x > (left[y] ?? 0) - roomPx && x < (right[y] ?? 0) + roomPx;
}

/** Where what is worn under an open front has to stay, as opacity: between its edges and a little under them. */
export function openingAlpha(widthPx: number, heightPx: number, opening: RowEdges): Uint8Array {
  const alpha = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) if (isOpenAt(opening, x, y, underPx)) alpha[y * widthPx + x] = 255;
  }
  return alpha;
}
