import type { SizePx } from "@/lib/shared/picture-rules";

/** Long edge from which results look their best; below it a picture is used, with a word about it. */
const bestFromPx = 1000;

export const isSmall = ({ widthPx, heightPx }: SizePx): boolean => Math.max(widthPx, heightPx) < bestFromPx;
