import { softBlur } from "../raster/box-blur";
import type { Layer } from "../warp/layer";
import type { WorkBox } from "./work-box";

/** Shares of the shoulder width over which shadows fade, and how dark they are at most. */
const shadow = { contactShare: 0.025, contact: 0.22, rimShare: 0.06, rim: 0.18 } as const;

/** What lies over a piece (hands, hair, a top over trousers): 0 to 1 a pixel of the box. */
export type Cover = (i: number) => number;

/**
 * Lays one piece of cloth on the picture: its shadow on what is beside it, then the cloth itself, darker towards its rim where
 * it turns away. Changes `rgb`.
 *
 * @param light factor a pixel from `garmentLight`
 * @param onPerson shadows fall on the person only, not on the backdrop far behind
 */
export function layPiece(
  rgb: Float32Array,
  layer: Layer,
  box: WorkBox,
  light: Float32Array,
  onPerson: Float32Array,
  cover: Cover,
  shoulderWidthPx: number,
): void {
  const alpha = alphaInBox(layer, box);
  const contactPx = Math.max(2, Math.round(shoulderWidthPx * shadow.contactShare));
  const rimPx = Math.max(3, Math.round(shoulderWidthPx * shadow.rimShare));
  const near = softBlur(alpha, box.widthPx, box.heightPx, contactPx);
  const inner = softBlur(alpha, box.widthPx, box.heightPx, rimPx);
  for (let i = 0; i < alpha.length; i++) {
    const opacity = (alpha[i] ?? 0) * (1 - cover(i));
    const falls = (near[i] ?? 0) * (1 - opacity) * (onPerson[i] ?? 0);
    if (falls < 0.01 && opacity < 0.01) continue;
    const dark = 1 - shadow.contact * falls;
    const turned = 1 - shadow.rim * (1 - Math.min(1, (inner[i] ?? 0) * 1.02));
    const factor = (light[i] ?? 1) * turned;
    const from = layerIndex(layer, box, i) * 3;
    for (let c = 0; c < 3; c++) {
      const at = i * 3 + c;
      const under = (rgb[at] ?? 0) * dark;
      rgb[at] =
        under * (1 - opacity) + (opacity > 0 ? Math.min(255, (layer.rgb[from + c] ?? 0) * factor) * opacity : 0);
    }
  }
}

function layerIndex(layer: Layer, box: WorkBox, i: number): number {
  const x = (i % box.widthPx) + box.left - layer.left;
  const y = Math.floor(i / box.widthPx) + box.top - layer.top;
  return y * layer.widthPx + x;
}

/** A layer's opacity as 0 to 1 for every pixel of the box. */
export function alphaInBox(layer: Layer, box: WorkBox): Float32Array {
  const alpha = new Float32Array(box.widthPx * box.heightPx);
  const firstY = Math.max(0, layer.top - box.top);
  const lastY = Math.min(box.heightPx, layer.top + layer.heightPx - box.top);
  const firstX = Math.max(0, layer.left - box.left);
  const lastX = Math.min(box.widthPx, layer.left + layer.widthPx - box.left);
  for (let y = firstY; y < lastY; y++) {
    const row = (y + box.top - layer.top) * layer.widthPx + box.left - layer.left;
    for (let x = firstX; x < lastX; x++) alpha[y * box.widthPx + x] = (layer.alpha[row + x] ?? 0) / 255;
  }
  return alpha;
}
