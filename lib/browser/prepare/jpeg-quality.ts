/** Above this a JPEG grows fast and gains nothing that can be seen; below it a picture is better made smaller. */
const [minQuality, maxQuality] = [0.05, 0.97];

/**
 * Bytes fall with the step of the quantiser to this power. Measured with Chromium's encoder on photographs and noise:
 * 0.4 to 0.6, and down to 0.3 for the finest steps on noise.
 */
const bytesPerStepPower = 0.5;

/**
 * The quality, 0 to 1, at which an encoding is expected to take just under `maxBytes`.
 *
 * @param tried quality and bytes of an encoding of the same picture
 * @param share of the bytes to aim at, for the power may be wrong
 */
export function qualityWithin(maxBytes: number, tried: { quality: number; bytes: number }, share: number): number {
  const growth = tried.bytes / (maxBytes * share);
  const step = stepOf(tried.quality) * growth ** (1 / bytesPerStepPower);
  return Math.min(Math.max(qualityOf(step), minQuality), maxQuality);
}

/** How libjpeg, and every encoder after it, scales its tables by quality; 1 is the table itself. */
const stepOf = (quality: number): number => (quality < 0.5 ? 0.5 / quality : 2 - 2 * quality);
const qualityOf = (step: number): number => (step > 1 ? 0.5 / step : 1 - step / 2);
