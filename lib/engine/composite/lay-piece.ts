import { wideBlur } from "../raster/wide-blur";
import type { Layer } from "../warp/layer";
import type { SceneLight } from "./scene-light";
import type { WorkBox } from "./work-box";

/** Shares of the shoulder width over which shadows fade, and how dark they are at most. */
const shadow = { contactShare: 0.025, contact: 0.22, rimShare: 0.06, rim: 0.18 } as const;

/**
 * Shadows of the whole garment: `under` on what lies beside it, `rim` on the cloth itself, which turns away from the light
 * there. For all pieces together: at a seam between two of them there is no edge.
 */
export type Shadows = { under: Float32Array; rim: Float32Array };

/**
 * @param alpha opacity of all pieces together, 0 to 1
 * @param onPerson shadows fall on the person only, not on the backdrop far behind
 */
export function garmentShadows(
  alpha: Float32Array,
  onPerson: Float32Array,
  box: WorkBox,
  shoulderWidthPx: number,
): Shadows {
  const { widthPx, heightPx } = box;
  const contactPx = Math.max(2, Math.round(shoulderWidthPx * shadow.contactShare));
  const rimPx = Math.max(3, Math.round(shoulderWidthPx * shadow.rimShare));
  const under = wideBlur(alpha, widthPx, heightPx, contactPx);
  const rim = wideBlur(alpha, widthPx, heightPx, rimPx);
  for (let i = 0; i < alpha.length; i++) {
    under[i] = 1 - shadow.contact * (under[i] ?? 0) * (onPerson[i] ?? 0);
    rim[i] = 1 - shadow.rim * (1 - Math.min(1, (rim[i] ?? 0) * 1.02));
  }
  return { under, rim };
}

/**
 * Darkens what lies beside the garment. Changes `rgb`.
 *
 * @param cover what lies over the garment stands off from it, in no shadow: 0 to 1
 */
export function castShadow(rgb: Float32Array, under: Float32Array, cover: Float32Array): void {
  for (let i = 0; i < under.length; i++) {
    const shade = under[i] ?? 1;
    if (shade === 1) continue;
    const factor = 1 - (1 - shade) * (1 - (cover[i] ?? 0));
    for (let at = i * 3; at < i * 3 + 3; at++) rgb[at] = (rgb[at] ?? 0) * factor;
  }
}

/**
 * Lays one piece of cloth on the picture. Changes `rgb`.
 *
 * @param light factor a pixel for the cloth: how the light falls on the body, and the garment's own rim
 * @param scene factor a channel for the cloth
 * @param cover what lies over the piece (hands, hair, a top over trousers): 0 to 1 a pixel of the box
 */
export function layPiece(
  rgb: Float32Array,
  layer: Layer,
  box: WorkBox,
  light: Float32Array,
  scene: SceneLight,
  cover: Float32Array,
): void {
  const firstY = Math.max(0, layer.top - box.top);
  const lastY = Math.min(box.heightPx, layer.top + layer.heightPx - box.top);
  const firstX = Math.max(0, layer.left - box.left);
  const lastX = Math.min(box.widthPx, layer.left + layer.widthPx - box.left);
  for (let y = firstY; y < lastY; y++) {
    const row = (y + box.top - layer.top) * layer.widthPx + box.left - layer.left;
    for (let x = firstX; x < lastX; x++) {
      const alpha = layer.alpha[row + x] ?? 0;
      if (alpha === 0) continue;
      const i = y * box.widthPx + x;
      const opacity = (alpha / 255) * (1 - (cover[i] ?? 0));
      const factor = light[i] ?? 1;
      for (let c = 0; c < 3; c++) {
        const at = i * 3 + c;
        const cloth = litCloth(layer.rgb[(row + x) * 3 + c] ?? 0, factor) * (scene[c] ?? 1);
        rgb[at] = (rgb[at] ?? 0) * (1 - opacity) + cloth * opacity;
      }
    }
  }
}

/** White cloth has no room above it: lightened like the rest, its folds would be burnt out. */
function litCloth(value: number, factor: number): number {
  if (factor <= 1) return value * factor;
  const tone = value / 255;
  return value * (1 + (factor - 1) * (1 - tone * tone * tone));
}

/** Adds a layer's opacity, 0 to 1, to that of all layers together: where two overlap, the larger counts. Changes `together`. */
export function addAlpha(together: Float32Array, layer: Layer, box: WorkBox): void {
  const firstY = Math.max(0, layer.top - box.top);
  const lastY = Math.min(box.heightPx, layer.top + layer.heightPx - box.top);
  const firstX = Math.max(0, layer.left - box.left);
  const lastX = Math.min(box.widthPx, layer.left + layer.widthPx - box.left);
  for (let y = firstY; y < lastY; y++) {
    const row = (y + box.top - layer.top) * layer.widthPx + box.left - layer.left;
    for (let x = firstX; x < lastX; x++) {
      const i = y * box.widthPx + x;
      together[i] = Math.max(together[i] ?? 0, (layer.alpha[row + x] ?? 0) / 255);
    }
  }
}
