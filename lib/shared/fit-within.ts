import type { SizePx } from "./picture-rules";

/**
 * Reduce a size so that its longer edge is at most `maxEdgePx`. Never enlarges.
 *
 * @param source size after turning upright, integers >= 1
 * @param maxEdgePx integer >= 1
 * @returns integers >= 1, aspect ratio kept to half a pixel an edge
 * @throws RangeError on anything else: a caller's bug, not a person's mistake
 */
export function fitWithin({ widthPx, heightPx }: SizePx, maxEdgePx: number): SizePx {
  if (![widthPx, heightPx, maxEdgePx].every((n) => Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`expected positive integers, got ${widthPx} × ${heightPx} within ${maxEdgePx}`);
  }
  const scale = Math.min(1, maxEdgePx / Math.max(widthPx, heightPx));
  const scaled = (edgePx: number) => Math.max(1, Math.round(edgePx * scale));
  return { widthPx: scaled(widthPx), heightPx: scaled(heightPx) };
}
