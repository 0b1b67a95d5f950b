import { connectedComponents, largestComponent } from "../raster/connected-components";
import { bodyClasses } from "../types";

/** Share of the picture below which an island of one class inside another is noise. */
const speckShare = 0.0006;

/** The likeliest class of each pixel, without specks. */
export function labelPixels(posteriors: Float32Array[], widthPx: number, heightPx: number): Uint8Array {
  const labels = likeliest(posteriors, widthPx * heightPx);
  for (const label of bodyClasses.keys()) dissolveSpecks(labels, label, widthPx, heightPx);
  return labels;
}

function likeliest(posteriors: Float32Array[], pixels: number): Uint8Array {
  const labels = new Uint8Array(pixels);
  for (let i = 0; i < pixels; i++) {
    let best = 0;
    let highest = -1;
    for (let c = 0; c < posteriors.length; c++) {
      const chance = posteriors[c]?.[i] ?? 0;
      if (chance > highest) {
        highest = chance;
        best = c;
      }
    }
    labels[i] = best;
  }
  return labels;
}

/** Gives each small island of `label` to the class that most of its rim touches; larger than a tenth of the largest it stays. */
function dissolveSpecks(labels: Uint8Array, label: number, widthPx: number, heightPx: number): void {
  const own = new Uint8Array(labels.length);
  for (let i = 0; i < own.length; i++) if (labels[i] === label) own[i] = 1;
  const { labels: islands, sizes } = connectedComponents(own, widthPx, heightPx);
  const largest = sizes[largestComponent({ labels: islands, sizes })] ?? 0;
  const limit = Math.min(labels.length * speckShare, largest * 0.1);
  if (!sizes.some((size) => size > 0 && size < limit)) return;
  const classes = bodyClasses.length;
  const touches = new Int32Array(sizes.length * classes);
  const touch = (island: number, neighbour: number) => {
    const other = labels[neighbour] ?? label;
    if (other !== label) touches[island * classes + other] = (touches[island * classes + other] ?? 0) + 1;
  };
  for (let i = 0; i < islands.length; i++) {
    const island = islands[i] ?? 0;
    if (island === 0 || (sizes[island] ?? 0) >= limit) continue;
    const x = i % widthPx;
    if (x > 0) touch(island, i - 1);
    if (x < widthPx - 1) touch(island, i + 1);
    if (i >= widthPx) touch(island, i - widthPx);
    if (i < labels.length - widthPx) touch(island, i + widthPx);
  }
  for (let i = 0; i < islands.length; i++) {
    const island = islands[i] ?? 0;
    if (island !== 0 && (sizes[island] ?? 0) < limit) labels[i] = mostTouched(touches, island * classes, classes);
  }
}

function mostTouched(touches: Int32Array, from: number, classes: number): number {
  let most = 0;
  for (let c = 1; c < classes; c++) if ((touches[from + c] ?? 0) > (touches[from + most] ?? 0)) most = c;
  return most;
}
