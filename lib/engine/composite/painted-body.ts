import { smoothstep } from "../raster/smoothstep";

/**
 * What was painted through the whole person: bare arms where sleeves were, bare legs where trousers were. All planes: 0 to 1.
 *
 * @param laid opacity of the new garment, which hides what is painted under it
 */
export function paintedShare(
  erase: Float32Array,
  body: Float32Array,
  laid: Float32Array,
  onPerson: Float32Array,
): number {
  let painted = 0;
  let whole = 0;
  for (let i = 0; i < erase.length; i++) {
    painted += (erase[i] ?? 0) * (body[i] ?? 0) * (1 - (laid[i] ?? 0));
    whole += onPerson[i] ?? 0;
  }
  return painted / Math.max(1, whole);
}

/** Painted skin shows the person's tone but nothing of their limbs: a lot of it does not convince. */
export function confidenceOfPaint(share: number): number {
  return smoothstep(0.22, 0.06, share);
}
