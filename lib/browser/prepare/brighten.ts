/** Luma that nineteen of twenty pixels stay under, before and after. */
const brightShare = 0.95;
const wantedLuma = 0.92 * 255;
/** More than this shows mostly the noise of the sensor. */
const mostGain = 4;

/** Makes a picture that was taken in too little light brighter: all levels by one factor, so that colours keep their hue. */
export function brighten(canvas: OffscreenCanvas): void {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("a canvas that was drawn on has lost its context");
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const gain = gainFor(pixels.data);
  // The array clamps.
  for (let i = 0; i < pixels.data.length; i++) if (i % 4 !== 3) pixels.data[i] = (pixels.data[i] ?? 0) * gain;
  context.putImageData(pixels, 0, 0);
}

/** @param rgba four bytes a pixel */
function gainFor(rgba: Uint8ClampedArray): number {
  const histogram = new Uint32Array(256);
  for (let i = 0; i < rgba.length; i += 4) {
    const luma = Math.round(0.299 * (rgba[i] ?? 0) + 0.587 * (rgba[i + 1] ?? 0) + 0.114 * (rgba[i + 2] ?? 0));
    histogram[luma] = (histogram[luma] ?? 0) + 1;
  }
  let below = 0;
  const bright = histogram.findIndex((count) => (below += count) >= (rgba.length / 4) * brightShare);
  return Math.min(mostGain, Math.max(1, wantedLuma / Math.max(1, bright)));
}
