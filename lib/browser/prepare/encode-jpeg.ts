import { qualityWithin } from "./jpeg-quality";

/** Samples of the picture are tiles of whole coding blocks (16 px with halved colour) spread evenly over it. */
const sample = { tilePx: 32, tilesPerEdge: 12 };
const sampleQuality = 0.95;
/** Tiles take more than the picture that they were cut from: 1 to 6 % on full photographs, more where much is plain. */
const tileOverhead = 1.03;
/**
 * Shares of the bytes to aim at. Encoders know whole hundredths of quality, each of them 3 to 6 % of the bytes, so aiming
 * low at first would give one of them away; there is no third time, so the second one has to fit, noise as well.
 */
const share = { first: 0.98, second: 0.85 } as const;

/**
 * Encode as JPEG within `maxBytes`, at nearly the best quality that fits: a sample of one twentieth of the picture tells
 * how hard it is, and the quality follows from that. Only where the sample misled is the picture encoded a second time.
 */
export async function encodeJpeg(canvas: OffscreenCanvas, maxBytes: number, signal: AbortSignal): Promise<Blob> {
  const expected = { quality: sampleQuality, bytes: await expectedBytes(canvas) };
  const quality = qualityWithin(maxBytes, expected, share.first);
  signal.throwIfAborted();
  const first = await encode(canvas, quality);
  signal.throwIfAborted();
  if (first.size <= maxBytes) return first;
  return encode(canvas, qualityWithin(maxBytes, { quality, bytes: first.size }, share.second));
}

const encode = (canvas: OffscreenCanvas, quality: number): Promise<Blob> =>
  canvas.convertToBlob({ type: "image/jpeg", quality });

/** What the whole picture would take at `sampleQuality`. */
async function expectedBytes(canvas: OffscreenCanvas): Promise<number> {
  const { tilePx, tilesPerEdge } = sample;
  const tiles = new OffscreenCanvas(tilePx * tilesPerEdge, tilePx * tilesPerEdge);
  const context = tiles.getContext("2d", { alpha: false, willReadFrequently: true });
  const place = (edgePx: number, n: number) => Math.floor(((edgePx - tilePx) * (n + 0.5)) / tilesPerEdge / 16) * 16;
  for (let row = 0; row < tilesPerEdge; row++) {
    for (let column = 0; column < tilesPerEdge; column++) {
      const [x, y] = [place(canvas.width, column), place(canvas.height, row)];
      context?.drawImage(canvas, x, y, tilePx, tilePx, column * tilePx, row * tilePx, tilePx, tilePx);
    }
  }
  const { size } = await encode(tiles, sampleQuality);
  return (size * canvas.width * canvas.height) / (tiles.width * tiles.height) / tileOverhead;
}
