import { boxBlur } from "../raster/box-blur";
import { pushPull } from "../raster/push-pull";
import { smoothstep } from "../raster/smoothstep";
import type { Picture } from "../types";

/** Opacity (0 to 255) of a cut-out: about two pixels of ramp, set half a pixel inwards so that no backdrop shows at the edge. */
export function softAlpha(mask: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const share = boxBlur(boxBlur(new Float32Array(mask), widthPx, heightPx, 2), widthPx, heightPx, 1);
  const alpha = new Uint8Array(share.length);
  for (let i = 0; i < alpha.length; i++) alpha[i] = Math.round(255 * smoothstep(0.62, 0.95, share[i] ?? 0));
  return alpha;
}

/** The picture with the cloth's colours carried on over its edge: later resampling then mixes in cloth, not backdrop. */
export function bleedColours(picture: Picture, mask: Uint8Array): Picture {
  const { widthPx, heightPx, rgb } = picture;
  const weight = boxBlur(new Float32Array(mask), widthPx, heightPx, 2);
  for (let i = 0; i < weight.length; i++) weight[i] = (weight[i] ?? 0) > 0.98 ? 1 : 0;
  const bled = pushPull(new Float32Array(rgb), weight, widthPx, heightPx);
  return { widthPx, heightPx, rgb: new Uint8ClampedArray(bled) };
}
