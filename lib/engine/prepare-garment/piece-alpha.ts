import { boxBlur } from "../raster/box-blur";
import { smoothstep } from "../raster/smoothstep";
import type { Side } from "../types";
import type { PieceAlpha } from "./prepared-garment";
import type { Silhouette } from "./silhouette";
import type { Sleeve } from "./sleeve-outline";
import type { MeasuredTop } from "./top-landmarks";

/** Shares of the shoulder width: how far the body runs on under the sleeve, and the sleeve back over the body. */
const overlap = { body: 0.05, sleeve: 0.02 } as const;

/** In fewer rows than this a free sleeve may touch the body: there both are one run, and the body would reach to the sleeve's end. */
const touchPx = 4;

/**
 * Splits a garment's opacity into body and sleeves. At the seam both are there for a few pixels: the warp moves them alike
 * there, so the overlap is not seen, and a gap between them cannot open.
 */
export function pieceAlpha(
  silhouette: Silhouette,
  alpha: Uint8Array,
  { landmarks, sleeves }: MeasuredTop,
  notches: Record<Side, Uint8Array> | null,
): PieceAlpha {
  if (!sleeves) return { body: alpha, sleeves: null, notches: null };
  const { widthPx, heightPx } = silhouette;
  const shoulderPx = landmarks.shoulder.right.x - landmarks.shoulder.left.x;
  const reach = (share: number) => Math.max(2, Math.round(shoulderPx * share));
  const bodyPixels = new Float32Array(alpha.length);
  for (let i = 0; i < alpha.length; i++) if (silhouette.pixels[i] && !inSleeve(i)) bodyPixels[i] = 1;
  const nearBody = boxBlur(bodyPixels, widthPx, heightPx, reach(overlap.body));
  // From a whole row: in a part of one, the edges above it, of body and sleeves together, would count.
  const belowArmpit = Math.ceil(Math.max(landmarks.armpit.left.y, landmarks.armpit.right.y)) * widthPx;
  const body = alpha.slice();
  for (let i = 0; i < body.length; i++) {
    if (!inSleeve(i)) continue;
    // Further down a sleeve may hang close beside the body without being sewn to it.
    const share = i < belowArmpit ? smoothstep(0, 0.3, nearBody[i] ?? 0) : 0;
    body[i] = Math.round(Math.max((alpha[i] ?? 0) * share, 255 * behindSleeve(i)));
  }
  /** Where a sleeve lies along the body, the cloth of both is drawn from the same place; 0 elsewhere. */
  function behindSleeve(i: number): number {
    if (i < belowArmpit) return 0;
    const y = Math.floor(i / widthPx);
    const x = i - y * widthPx;
    return smoothstep(0, 2, Math.min(withinBody(x, y - touchPx), withinBody(x, y), withinBody(x, y + touchPx)));
  }
  function withinBody(x: number, y: number): number {
    return Math.min(x - (landmarks.body.left[y] ?? 0), (landmarks.body.right[y] ?? 0) - x);
  }
  function inSleeve(i: number): boolean {
    return sleeves?.left.pixels[i] === 1 || sleeves?.right.pixels[i] === 1;
  }
  const ofSleeve = ({ pixels }: Sleeve) => {
    const reached = boxBlur(new Float32Array(pixels), widthPx, heightPx, reach(overlap.sleeve));
    const sleeve = alpha.slice();
    for (let i = 0; i < sleeve.length; i++) if ((reached[i] ?? 0) <= 1e-4) sleeve[i] = 0;
    return sleeve;
  };
  return {
    body,
    sleeves: { left: ofSleeve(sleeves.left), right: ofSleeve(sleeves.right) },
    notches: notches && {
      left: throughNotch(silhouette, notches.left),
      right: throughNotch(silhouette, notches.right),
    },
  };
}

/** The edge of a cut-out is soft for so many pixels inwards. */
const softPx = 3;

/** The pixels of a notch and of the soft edges around it. */
function throughNotch({ pixels, widthPx }: Silhouette, notch: Uint8Array): Int32Array {
  const through = new Set<number>();
  for (let i = notch.indexOf(1); i >= 0; i = notch.indexOf(1, i + 1)) {
    for (let down = -softPx; down <= softPx; down++) {
      for (let near = i + down * widthPx - softPx; near <= i + down * widthPx + softPx; near++) {
        if (notch[near] || pixels[near]) through.add(near);
      }
    }
  }
  return Int32Array.from(through);
}
