import type { SizePx } from "@/lib/shared/picture-rules";

/** From this share of the wanted edge on, a picture is taken as it comes: resampling it once more costs more than it gives. */
export const closeEnough = 0.93;

/**
 * Size at which to decode a JPEG, whose decoder can reduce to any n/8 for less than the full work.
 *
 * @returns the n/8 size that lands just under `maxEdgePx`, else the smallest one above it, else the whole
 */
export function scaledDecodeSize({ widthPx, heightPx }: SizePx, maxEdgePx: number): SizePx {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map((eighths) => ({
    widthPx: Math.ceil((widthPx * eighths) / 8),
    heightPx: Math.ceil((heightPx * eighths) / 8),
  }));
  const serves = sizes.find((size) => Math.max(size.widthPx, size.heightPx) >= closeEnough * maxEdgePx);
  return serves ?? { widthPx, heightPx };
}
