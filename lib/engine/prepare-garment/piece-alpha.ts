import { boxBlur } from "../raster/box-blur";
import { planeOf } from "../raster/plane-of";
import { smoothstep } from "../raster/smoothstep";
import type { Side } from "../types";
import type { PieceAlpha } from "./prepared-garment";
import type { Silhouette } from "./silhouette";
import type { MeasuredTop } from "./top-landmarks";

/** Shares of the shoulder width: how far the body runs on under the sleeve, and the sleeve back over the body. */
const overlap = { body: 0.05, sleeve: 0.02 } as const;

/**
 * Splits a garment's opacity into body and sleeves. At the seam both are there for a few pixels: the warp moves them alike
 * there, so the overlap is not seen, and a gap between them cannot open.
 */
export function pieceAlpha(silhouette: Silhouette, alpha: Uint8Array, { landmarks, sleeves }: MeasuredTop): PieceAlpha {
  if (!sleeves) return { body: alpha, sleeves: null };
  const { widthPx, heightPx } = silhouette;
  const shoulderPx = landmarks.shoulder.right.x - landmarks.shoulder.left.x;
  const reach = (share: number) => Math.max(2, Math.round(shoulderPx * share));
  const inSleeve = (i: number) => sleeves.left.pixels[i] === 1 || sleeves.right.pixels[i] === 1;
  const bodyPixels = planeOf(alpha.length, (i) => (silhouette.pixels[i] && !inSleeve(i) ? 1 : 0));
  const nearBody = boxBlur(bodyPixels, widthPx, heightPx, reach(overlap.body));
  const belowArmpit = Math.max(landmarks.armpit.left.y, landmarks.armpit.right.y) * widthPx;
  const body = alpha.map((opacity, i) => {
    if (!inSleeve(i)) return opacity;
    // Further down a sleeve may hang close beside the body without being sewn to it.
    return i < belowArmpit ? Math.round(opacity * smoothstep(0, 0.3, nearBody[i] ?? 0)) : 0;
  });
  const ofSleeve = (side: Side) => {
    const reached = boxBlur(new Float32Array(sleeves[side].pixels), widthPx, heightPx, reach(overlap.sleeve));
    return alpha.map((opacity, i) => ((reached[i] ?? 0) > 1e-4 ? opacity : 0));
  };
  return { body, sleeves: { left: ofSleeve("left"), right: ofSleeve("right") } };
}
