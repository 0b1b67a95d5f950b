import type { Crop } from "@/lib/browser/prepare/picture-edit";
import { pictureRules, type SizePx } from "@/lib/shared/picture-rules";

/** Part of the box's own width and height that is left around it. */
const margin = 0.08;
/** Under what the rules allow, so that rounding cannot break them. */
const mostAspect = pictureRules.maxAspect - 0.1;

/** The cut that shows one person or garment, with some room around: not more than is there, not narrower than a photo may be. */
export function cropAround({ left, top, right, bottom }: Crop, { widthPx, heightPx }: SizePx): Crop {
  const wide = (right - left) * (1 + 2 * margin) * widthPx;
  const high = (bottom - top) * (1 + 2 * margin) * heightPx;
  const across = around((left + right) / 2, Math.max(wide, high / mostAspect, pictureRules.minSidePx) / widthPx);
  const down = around((top + bottom) / 2, Math.max(high, wide / mostAspect, pictureRules.minSidePx) / heightPx);
  return { left: across.from, right: across.to, top: down.from, bottom: down.to };
}

/** A stretch of this length around a middle, moved into 0 to 1. */
function around(middle: number, length: number): { from: number; to: number } {
  if (length >= 1) return { from: 0, to: 1 };
  const from = Math.min(1 - length, Math.max(0, middle - length / 2));
  return { from, to: from + length };
}
