import { connectedComponents, largestComponent } from "../raster/connected-components";
import type { Area } from "../types";
import { garmentLimits } from "./garment-limits";

/** Boxes of the garments of a cut-out mask, from left to right: two that lie apart, one that is whole. */
export function garmentPieces(mask: Uint8Array, widthPx: number, heightPx: number): Area[] {
  const { labels, sizes } = connectedComponents(mask, widthPx, heightPx);
  const least = (sizes[largestComponent({ labels, sizes })] ?? 0) * garmentLimits.secondPiece;
  const pieces = new Map<number, Area>();
  let piece: Area = { left: 0, top: 0, right: 0, bottom: 0 };
  let pieceLabel = 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const label = labels[y * widthPx + x] ?? 0;
      if (label === 0 || (sizes[label] ?? 0) < least) continue;
      if (label !== pieceLabel) {
        piece = pieces.get(label) ?? { left: x, top: y, right: x + 1, bottom: y + 1 };
        pieces.set(label, piece);
        pieceLabel = label;
      }
      piece.left = Math.min(piece.left, x);
      piece.right = Math.max(piece.right, x + 1);
      piece.bottom = y + 1;
    }
  }
  return [...pieces.values()].sort((a, b) => a.left - b.left);
}
