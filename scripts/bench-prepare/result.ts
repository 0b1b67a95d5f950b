import sharp from "sharp";
import { likeness } from "./likeness";
import type { Measured } from "./measure-once";
import type { BenchPicture } from "./pictures";

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** All runs of one entrant on one picture: medians, and what its last picture is like. */
export async function resultOf(runs: readonly Measured[], { upright }: BenchPicture) {
  const of = (key: Exclude<keyof Measured, "made">) => Math.round(median(runs.map((run) => run[key])));
  const made = runs.at(-1)?.made ?? Buffer.alloc(0);
  const { width, height, exif, xmp, iptc } = await sharp(made).metadata();
  return {
    ms: of("ms"),
    secondMs: of("secondMs"),
    longestTaskMs: of("longestTaskMs"),
    heartbeatGapMs: of("heartbeatGapMs"),
    peakMb: of("peakMb"),
    size: `${width}x${height}`,
    bytes: made.length,
    ssim: Number((await likeness(made, upright)).toFixed(4)),
    keepsMetadata: [exif, xmp, iptc].some(Boolean),
  };
}
