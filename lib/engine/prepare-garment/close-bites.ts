import type { Backdrop } from "./backdrop";

/** Outlines run down the body and, at sleeves, aslant: a bite is closed along these steps. */
const directions = [
  [0, 1],
  [1, 1],
  [-1, 1],
] as const;

/** How far inside the cloth its colour is read, and how much farther from the backdrop's it may be there than in the bite. */
const insidePx = 4;
const mostDarker = 2;

/**
 * Fills small bites in the sides of an outline: where a light stripe or flower of the cloth runs out into a light backdrop, the
 * cut-out lost it. A bite lies between cloth above and cloth below, straight or aslant, and differs a little from the backdrop.
 * Aslant it must go on as light inside: the shade in the corner under a sleeve, or between two legs, ends at the cloth.
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
      const middle = i + step * ((gap + 1) >> 1);
      if (gap > 0 && (right === 0 || goesOnInside(middle, widthPx - right) || goesOnInside(middle, right - widthPx))) {
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

  function goesOnInside(pixel: number, step: number): boolean {
    for (let k = 1; k <= tallestPx; k++) {
      if (!mask[pixel + step * k]) continue;
      const inside = pixel + step * (k + insidePx);
      return mask[inside] === 1 && (distance[inside] ?? 0) < (distance[pixel] ?? 0) * mostDarker + least;
    }
    return false;
  }
}
