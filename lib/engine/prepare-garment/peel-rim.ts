import { softBlur } from "../raster/box-blur";
import type { Backdrop } from "./backdrop";

/** Shares of the picture's width that the rim may lose. */
const peel = { ringing: 0.014, shadow: 0.03 } as const;

/**
 * Takes the rim off a cut-out where it is much nearer to the backdrop than the cloth behind it: JPEG ringing, and the soft
 * grey shadow that a garment throws on a white table. Changes `mask`.
 */
export function peelRim(
  mask: Uint8Array,
  lab: Float32Array,
  backdrop: Backdrop,
  widthPx: number,
  heightPx: number,
): void {
  const behind = clothDistance(mask, backdrop.distance, widthPx, heightPx);
  const rounds = Math.ceil(widthPx * peel.shadow);
  let rim = rimPixels(mask, widthPx, heightPx);
  for (let round = 0; round < rounds && rim.length > 0; round++) {
    const ringing = round < widthPx * peel.ringing;
    const gone = rim.filter((i) => isRinging(i) || isShadow(i));
    for (const i of gone) mask[i] = 0;
    rim = neighboursInside(gone, mask, widthPx, heightPx);

    function isRinging(i: number): boolean {
      const away = backdrop.distance[i] ?? 0;
      const cloth = behind[i] ?? 0;
      return ringing && cloth > 7 && away < 18 && away < 0.45 * cloth;
    }
  }

  function isShadow(i: number): boolean {
    const [lightness, a, b] = backdrop.colour;
    const cloth = behind[i] ?? 0;
    const darker = lightness - (lab[i * 3] ?? 0);
    const [da, db] = [(lab[i * 3 + 1] ?? 0) - a, (lab[i * 3 + 2] ?? 0) - b];
    return cloth > 22 && da * da + db * db < 36 && darker > 0 && darker < 34 && darker < 0.62 * cloth;
  }
}

/** Mean distance from the backdrop of the cloth around each pixel. */
function clothDistance(mask: Uint8Array, distance: Float32Array, widthPx: number, heightPx: number): Float32Array {
  const radiusPx = Math.max(1, Math.round(widthPx * 0.02));
  const sums = new Float32Array(mask.length);
  const counts = new Float32Array(mask.length);
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    counts[i] = 1;
    sums[i] = Math.min(60, distance[i] ?? 0);
  }
  const mean = softBlur(sums, widthPx, heightPx, radiusPx);
  const share = softBlur(counts, widthPx, heightPx, radiusPx);
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) / Math.max(0.02, share[i] ?? 0);
  return mean;
}

function rimPixels(mask: Uint8Array, widthPx: number, heightPx: number): number[] {
  const rim: number[] = [];
  for (let y = 1; y < heightPx - 1; y++) {
    for (let i = y * widthPx + 1; i < (y + 1) * widthPx - 1; i++) {
      if (mask[i] && !(mask[i - 1] && mask[i + 1] && mask[i - widthPx] && mask[i + widthPx])) rim.push(i);
    }
  }
  return rim;
}

/** The next rim after `gone` was taken away, without pixels twice and without the picture's border. */
function neighboursInside(gone: number[], mask: Uint8Array, widthPx: number, heightPx: number): number[] {
  const next = new Set<number>();
  for (const pixel of gone) {
    for (const i of [pixel - 1, pixel + 1, pixel - widthPx, pixel + widthPx]) {
      const x = i % widthPx;
      if (mask[i] && x > 0 && x < widthPx - 1 && i >= widthPx && i < widthPx * (heightPx - 1)) next.add(i);
    }
  }
  return [...next];
}
