import sharp from "sharp";

/**
 * A picture with edges and grain, the same every time. Enough detail that a file of it spans many kilobytes.
 *
 * @returns interleaved 8-bit samples, row by row
 */
export function drawing(widthPx: number, heightPx: number, channels: 1 | 3 | 4 = 3): Buffer {
  const samples = Buffer.alloc(widthPx * heightPx * channels);
  let grain = 1;
  for (let at = 0; at < samples.length; at += 1) {
    const pixel = Math.floor(at / channels);
    grain = (grain * 1_103_515_245 + 12_345) % 2 ** 31;
    const tile = (Math.floor(pixel / 40) + Math.floor(pixel / widthPx / 40)) % 5;
    samples[at] = 40 + tile * 40 + (at % channels) * 12 + (grain >> 26);
  }
  return samples;
}

const raw = (widthPx: number, heightPx: number, channels: 1 | 3 | 4 = 3) =>
  sharp(drawing(widthPx, heightPx, channels), { raw: { width: widthPx, height: heightPx, channels } });

export const baselineJpeg = (widthPx = 400, heightPx = 400): Promise<Buffer> =>
  raw(widthPx, heightPx).jpeg({ quality: 90 }).toBuffer();

export const progressiveJpeg = (widthPx = 400, heightPx = 400): Promise<Buffer> =>
  raw(widthPx, heightPx).jpeg({ quality: 90, progressive: true }).toBuffer();

export const greyJpeg = (): Promise<Buffer> => raw(400, 400, 1).toColourspace("b-w").jpeg().toBuffer();

export const cmykJpeg = (): Promise<Buffer> => raw(400, 400).toColourspace("cmyk").jpeg().toBuffer();

export const plainPng = (widthPx = 400, heightPx = 400): Promise<Buffer> => raw(widthPx, heightPx).png().toBuffer();

export const greyPng = (): Promise<Buffer> => raw(300, 300, 1).toColourspace("b-w").png().toBuffer();

/** One colour throughout: 40 million pixels in a small file, and honest all the same. */
export const flatPicture = (widthPx: number, heightPx: number) =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: { r: 90, g: 120, b: 60 } } });
