import sharp, { type Sharp } from "sharp";

const windowPx = 8;
const stepPx = 4;
/** Constants of the SSIM paper for 8-bit values (Wang et al. 2004). */
const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/** Mean SSIM of luma, 0 to 1, between a made JPEG and the original reduced to its size by Lanczos3. */
export async function likeness(made: Uint8Array, upright: Sharp): Promise<number> {
  const { width, height } = await sharp(made).metadata();
  const luma = (picture: Sharp) => picture.toColourspace("b-w").raw().toBuffer();
  const reduced = await upright
    .clone()
    .resize(width, height, { fit: "fill", kernel: "lanczos3" })
    .toColourspace("srgb")
    .png()
    .toBuffer();
  return meanSsim(await luma(sharp(made)), await luma(sharp(reduced)), width, height);
}

function meanSsim(a: Buffer, b: Buffer, widthPx: number, heightPx: number): number {
  let [sum, windows] = [0, 0];
  for (let y = 0; y + windowPx <= heightPx; y += stepPx) {
    for (let x = 0; x + windowPx <= widthPx; x += stepPx, windows++) sum += ssimAt(a, b, y * widthPx + x, widthPx);
  }
  return sum / windows;
}

function ssimAt(a: Buffer, b: Buffer, from: number, widthPx: number): number {
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = 0; y < windowPx; y++) {
    for (let x = 0; x < windowPx; x++) {
      const [va, vb] = [a[from + y * widthPx + x] ?? 0, b[from + y * widthPx + x] ?? 0];
      sumA += va;
      sumB += vb;
      sumAA += va * va;
      sumBB += vb * vb;
      sumAB += va * vb;
    }
  }
  const n = windowPx ** 2;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varianceA, varianceB] = [sumAA / n - meanA ** 2, sumBB / n - meanB ** 2];
  const covariance = sumAB / n - meanA * meanB;
  return (
    ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2))
  );
}
