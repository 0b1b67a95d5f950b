import { boxBlur } from "../raster/box-blur";
import { smoothstep } from "../raster/smoothstep";
import type { Side } from "../types";
import type { PieceAlpha } from "./prepared-garment";
import type { MeasuredTop } from "./top-landmarks";

/** Shares of the shoulder width: how far the body runs on under the sleeve, and the sleeve back over the body. */
const overlap = { body: 0.05, sleeve: 0.02 } as const;

/**
 * Splits a garment's opacity into body and sleeves. At the seam both are there for a few pixels: the warp moves them alike
 * there, so the overlap is not seen, and a gap between them cannot open.
 */
export function pieceAlpha(alpha: Uint8Array, { landmarks, sleeves }: MeasuredTop, widthPx: number): PieceAlpha {
  if (!sleeves) return { body: alpha, sleeves: null };
  const heightPx = alpha.length / widthPx;
  const shoulderPx = landmarks.shoulder.right.x - landmarks.shoulder.left.x;
  const reachPx = Math.max(2, Math.round(shoulderPx * overlap.body));
  const backPx = Math.max(2, Math.round(shoulderPx * overlap.sleeve));
  const near = (side: Side, radiusPx: number) =>
    boxBlur(Float32Array.from(sleeves[side].pixels), widthPx, heightPx, radiusPx);
  const depth = { left: near("left", reachPx), right: near("right", reachPx) };
  // Half of the square lies in the sleeve at the seam itself; deeper inside the share grows to 1.
  const body = alpha.map((opacity, i) => {
    const share = Math.max(depth.left[i] ?? 0, depth.right[i] ?? 0);
    const inSleeve = sleeves.left.pixels[i] === 1 || sleeves.right.pixels[i] === 1;
    return inSleeve ? Math.round(opacity * smoothstep(0.98, 0.7, share)) : opacity;
  });
  const ofSleeve = (side: Side) => {
    const reached = near(side, backPx);
    return alpha.map((opacity, i) => ((reached[i] ?? 0) > 1e-4 ? opacity : 0));
  };
  return { body, sleeves: { left: ofSleeve("left"), right: ofSleeve("right") } };
}
