import { connectedComponents, largestComponent } from "../raster/connected-components";
import type { Area } from "../types";
import { garmentLimits } from "./garment-limits";

/** Boxes of the garments of a cut-out mask, from left to right: two that lie apart, one that is whole. */
export function garmentPieces(mask: Uint8Array, widthPx: number, heightPx: number): Area[] {
  const { labels, sizes } = connectedComponents(mask, widthPx, heightPx);
  const least = (sizes[largestComponent({ labels, sizes })] ?? 0) * garmentLimits.secondPiece;
  const pieces = new Map<number, Area>();
  labels.forEach((label, i) => {
    if (label === 0 || (sizes[label] ?? 0) < least) return;
    const x = i % widthPx;
    const y = Math.floor(i / widthPx);
    const piece = pieces.get(label);
    if (!piece) pieces.set(label, { left: x, top: y, right: x + 1, bottom: y + 1 });
    else {
      piece.left = Math.min(piece.left, x);
      piece.right = Math.max(piece.right, x + 1);
      piece.bottom = y + 1;
    }
  });
  return [...pieces.values()].sort((a, b) => a.left - b.left);
}
