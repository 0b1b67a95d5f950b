import { softBlur } from "../raster/box-blur";
import type { Backdrop } from "./backdrop";
import { boundingBox } from "./silhouette";

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

/** Mean distance from the backdrop of the cloth around each pixel of the mask. */
function clothDistance(mask: Uint8Array, distance: Float32Array, widthPx: number, heightPx: number): Float32Array {
  const behind = new Float32Array(mask.length);
  const box = boundingBox({ pixels: mask, widthPx, heightPx });
  if (!box) return behind;
  const radiusPx = Math.max(1, Math.round(widthPx * 0.02));
  // Two blurs reach twice their radius: in this part of the picture they give the mask's pixels what they would in all of it.
  const left = Math.max(0, box.left - 2 * radiusPx);
  const top = Math.max(0, box.top - 2 * radiusPx);
  const partWidthPx = Math.min(widthPx, box.right + 1 + 2 * radiusPx) - left;
  const partHeightPx = Math.min(heightPx, box.bottom + 1 + 2 * radiusPx) - top;
  const sums = new Float32Array(partWidthPx * partHeightPx);
  const counts = new Float32Array(sums.length);
  forMaskOfPart((i, at) => {
    counts[at] = 1;
    sums[at] = Math.min(60, distance[i] ?? 0);
  });
  const mean = softBlur(sums, partWidthPx, partHeightPx, radiusPx);
  const share = softBlur(counts, partWidthPx, partHeightPx, radiusPx);
  forMaskOfPart((i, at) => {
    behind[i] = (mean[at] ?? 0) / Math.max(0.02, share[at] ?? 0);
  });
  return behind;

  function forMaskOfPart(visit: (pixel: number, ofPart: number) => void): void {
    for (let y = 0; y < partHeightPx; y++) {
      const row = (top + y) * widthPx + left;
      for (let x = 0; x < partWidthPx; x++) if (mask[row + x]) visit(row + x, y * partWidthPx + x);
    }
  }
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
