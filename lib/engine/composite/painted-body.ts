import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis } from "../types";

/**
 * What was painted through the whole person: bare arms where sleeves were, bare legs where trousers were. All planes: 0 to 1, of one box.
 *
 * @param laid     opacity of the new garment, which hides what is painted under it
 * @param personPx pixels of the whole person
 */
export function paintedShare(erase: Float32Array, body: Float32Array, laid: Float32Array, personPx: number): number {
  let painted = 0;
  for (let i = 0; i < erase.length; i++) painted += (erase[i] ?? 0) * (body[i] ?? 0) * (1 - (laid[i] ?? 0));
  return painted / Math.max(1, personPx);
}

/** How many pixels of the photo the person has. */
export function personPixels({ parsing, widthPx, heightPx }: PersonAnalysis): number {
  let matte = 0;
  for (let i = 0; i < parsing.matte.length; i++) matte += parsing.matte[i] ?? 0;
  return (matte * widthPx * heightPx) / parsing.matte.length;
}

/** Painted skin shows the person's tone but nothing of their limbs: a lot of it does not convince. */
export function confidenceOfPaint(share: number): number {
  return smoothstep(0.22, 0.06, share);
}
