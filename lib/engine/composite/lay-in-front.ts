import { boxBlur } from "../raster/box-blur";
import { maskOf } from "../raster/plane-of";
import { pushPull } from "../raster/push-pull";
import type { PersonAnalysis } from "../types";
import { cropPlane, type WorkBox } from "./work-box";

/** From here on a pixel shows nothing of what lies behind. */
const sureShare = 0.97;

/** How much of each pixel of the box lies in front of all garments, 0 to 1; null where nothing does. */
export function inFrontOf(person: PersonAnalysis, box: WorkBox): Float32Array | null {
  const { inFront } = person.parsing;
  return inFront && cropPlane(inFront, person, box);
}

/**
 * Lays what is in front of the torso back over the new garment. Its rim, where the photo mixes it with the old garment, takes its
 * colour from further in. Changes `rgb`.
 *
 * @param base colours of the photo, three floats a pixel
 */
export function layInFront(
  rgb: Float32Array,
  base: Float32Array,
  inFront: Float32Array,
  erase: Float32Array,
  box: WorkBox,
): void {
  const { widthPx, heightPx } = box;
  const inner = boxBlur(inFront, widthPx, heightPx, 1);
  const sure = inner.map((share) => (share > sureShare ? 1 : 0));
  const isRim = maskOf(sure.length, (i) => (inFront[i] ?? 0) > 0 && !sure[i]);
  const rim = pushPull(base, sure, widthPx, heightPx, isRim);
  for (let i = 0; i < sure.length; i++) {
    const share = inFront[i] ?? 0;
    if (share === 0) continue;
    const mixed = sure[i] ? 0 : Math.min(1, erase[i] ?? 0);
    for (let at = i * 3; at < i * 3 + 3; at++) {
      const own = (base[at] ?? 0) * (1 - mixed) + (rim[at] ?? 0) * mixed;
      rgb[at] = (rgb[at] ?? 0) * (1 - share) + own * share;
    }
  }
}

/**
 * The hair that covers the garment, less what is laid over it at the end: under that the cloth goes on. Not so under skin: a hand
 * that holds something goes on in an arm that is not laid again, and cloth would show between the two.
 */
export function withoutInFront(hair: Float32Array, inFront: Float32Array | null, box: WorkBox): Float32Array {
  if (!inFront) return hair;
  const near = boxBlur(inFront, box.widthPx, box.heightPx, 3);
  return hair.map((share, i) => Math.max(0, share - Math.min(1, 3 * (near[i] ?? 0))));
}
