import type { Backdrop } from "./backdrop";

/**
 * Fills small bites in the sides of an outline: where a light stripe or flower of the cloth runs out into a light backdrop, the
 * cut-out lost it. A bite lies between cloth above and cloth below, and differs a little from the backdrop; the wedge between a
 * sleeve and the body has cloth on its sides instead, and stays open.
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
  for (let x = 0; x < widthPx; x++) {
    let lastCloth = -1;
    for (let y = 0; y < heightPx; y++) {
      if (!mask[y * widthPx + x]) continue;
      const gap = y - lastCloth - 1;
      if (lastCloth >= 0 && gap > 0 && gap <= tallestPx) fill(x, lastCloth + 1, y);
      lastCloth = y;
    }
  }
  return closed;

  function fill(x: number, fromY: number, toY: number): void {
    for (let y = fromY; y < toY; y++) if ((distance[y * widthPx + x] ?? 0) < least) return;
    for (let y = fromY; y < toY; y++) closed[y * widthPx + x] = 1;
  }
}
