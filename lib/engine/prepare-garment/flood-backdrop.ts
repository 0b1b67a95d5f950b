import { borderPixels, type Backdrop } from "./backdrop";

/**
 * Marks what can be reached from the picture's border without meeting the garment: a pixel belongs to the backdrop when its
 * colour is within a tolerance that follows the border's own noise, and the step from the pixel before it is small.
 *
 * @returns 1 for backdrop
 */
export function floodBackdrop(lab: Float32Array, backdrop: Backdrop, widthPx: number, heightPx: number): Uint8Array {
  const tolerance = floodTolerance(backdrop);
  const smooth = backdrop.smoothDistance;
  const flooded = new Uint8Array(widthPx * heightPx);
  const stack = new Int32Array(widthPx * heightPx);
  let depth = 0;
  for (const pixel of borderPixels(widthPx, heightPx)) {
    if (flooded[pixel] || (smooth[pixel] ?? 0) >= tolerance * 1.5) continue;
    flooded[pixel] = 1;
    stack[depth++] = pixel;
  }
  const steepest = Math.max(2.5, tolerance) ** 2;
  const spread = (from: number, to: number) => {
    if (flooded[to] || (smooth[to] ?? 0) >= tolerance || squaredStep(lab, from, to) >= steepest) return;
    flooded[to] = 1;
    stack[depth++] = to;
  };
  while (depth > 0) {
    const pixel = stack[--depth] ?? 0;
    const x = pixel % widthPx;
    if (x > 0) spread(pixel, pixel - 1);
    if (x < widthPx - 1) spread(pixel, pixel + 1);
    if (pixel >= widthPx) spread(pixel, pixel - widthPx);
    if (pixel < flooded.length - widthPx) spread(pixel, pixel + widthPx);
  }
  return flooded;
}

/** Lab distance; the range keeps JPEG noise out of the garment and white cloth out of a white backdrop. */
export function floodTolerance({ noise }: Backdrop): number {
  return Math.max(2.2, Math.min(9, noise * 2.2 + 1.2));
}

function squaredStep(lab: Float32Array, from: number, to: number): number {
  const dl = (lab[from * 3] ?? 0) - (lab[to * 3] ?? 0);
  const da = (lab[from * 3 + 1] ?? 0) - (lab[to * 3 + 1] ?? 0);
  const db = (lab[from * 3 + 2] ?? 0) - (lab[to * 3 + 2] ?? 0);
  return dl * dl + da * da + db * db;
}
