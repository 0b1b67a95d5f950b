import type { Area, Picture } from "../types";

/** A box in shares of the picture's width and height, 0 to 1: the same for every size of the picture. */
export type AreaShares = { left: number; top: number; right: number; bottom: number };

export function inShares({ left, top, right, bottom }: Area, { widthPx, heightPx }: Picture): AreaShares {
  const share = (position: number, length: number) => Math.min(1, Math.max(0, position / length));
  return {
    left: share(left, widthPx),
    top: share(top, heightPx),
    right: share(right, widthPx),
    bottom: share(bottom, heightPx),
  };
}
