import sharp from "sharp";

/** Of 255: paper and JPEG noise count as white. */
const white = 240;
/** A gap between two pieces is at least so high a share of the picture; a waist or a fold is not white all across. */
const leastGapShare = 0.03;

/**
 * The two pieces of an outfit that was sent as one white picture, upper above lower; null where there is no clear gap
 * between two pieces, so that it is one garment.
 */
export async function splitOutfit(cloth: Buffer): Promise<{ upper: Buffer; lower: Buffer } | null> {
  const grey = sharp(cloth).flatten({ background: "#ffffff" }).greyscale();
  const { data, info } = await grey.raw().toBuffer({ resolveWithObject: true });
  const isWhite = Array.from({ length: info.height }, (_, row) =>
    data.subarray(row * info.width, (row + 1) * info.width).every((value) => value >= white),
  );
  const gap = widestGap(isWhite);
  if (!gap || gap.to - gap.from < info.height * leastGapShare) return null;
  const middle = Math.round((gap.from + gap.to) / 2);
  const crop = (top: number, height: number) =>
    sharp(cloth).extract({ left: 0, top, width: info.width, height }).png().toBuffer();
  return { upper: await crop(0, middle), lower: await crop(middle, info.height - middle) };
}

/** Rows `from` to below `to`, with something that is not white on both sides. */
function widestGap(isWhite: readonly boolean[]): { from: number; to: number } | null {
  const inked = isWhite.flatMap((isBlank, row) => (isBlank ? [] : [row]));
  const gaps = inked.map((row, at) => ({ from: row + 1, to: inked[at + 1] ?? row + 1 }));
  return gaps.reduce<{ from: number; to: number } | null>(
    (best, gap) => (gap.to - gap.from > (best ? best.to - best.from : 0) ? gap : best),
    null,
  );
}
