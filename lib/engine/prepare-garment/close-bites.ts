import type { Backdrop } from "./backdrop";

/** Outlines run down the body and, at sleeves, aslant: a bite is closed along these steps. */
const directions = [
  [0, 1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * Fills small bites in the sides of an outline: where a light stripe or flower of the cloth runs out into a light backdrop, the
 * cut-out lost it. A bite lies between cloth above and cloth below, straight or aslant, and differs a little from the backdrop.
 * What lies aslant and has cloth on its left and on its right is the wedge between a sleeve and the body, or between two legs, and stays open.
 *
 * @param tallestPx bites up to this height are filled
 */
export function closeBites(
  mask: Uint8Array,
  backdrop: Backdrop,
  widthPx: number,
  heightPx: number,
  tallestPx: number,
): Uint8Array {
  const distance = backdrop.smoothDistance;
  const least = Math.max(1.2, backdrop.noise * 1.5);
  const closed = mask.slice();
  for (let i = 0; i < mask.length - widthPx; i++) {
    if (!mask[i]) continue;
    const x = i % widthPx;
    for (const [right, down] of directions) {
      const step = down * widthPx + right;
      if (mask[i + step] !== 0) continue;
      const roomPx = right === 0 ? Infinity : right > 0 ? widthPx - 1 - x : x;
      const gap = gapFrom(i, step, Math.min(tallestPx, roomPx - 1));
      const aslant = right !== 0;
      if (gap > 0 && !(aslant && isWedge(i + step * ((gap + 1) >> 1)))) {
        for (let k = 1; k <= gap; k++) closed[i + step * k] = 1;
      }
    }
  }
  return closed;

  /** Pixels from a pixel of cloth to the next one; 0 where that is too far, or backdrop lies between. */
  function gapFrom(pixel: number, step: number, mostPx: number): number {
    for (let k = 1; k <= mostPx + 1; k++) {
      const at = pixel + step * k;
      if (at >= mask.length) return 0;
      if (mask[at]) return k - 1;
      if ((distance[at] ?? 0) < least) return 0;
    }
    return 0;
  }

  function isWedge(pixel: number): boolean {
    return hasCloth(pixel, -1) && hasCloth(pixel, 1);
  }

  function hasCloth(pixel: number, step: number): boolean {
    const x = pixel % widthPx;
    const roomPx = step > 0 ? widthPx - 1 - x : x;
    for (let k = 1; k <= Math.min(tallestPx, roomPx); k++) if (mask[pixel + step * k]) return true;
    return false;
  }
}
