import sharp, { type OutputInfo, type Sharp } from "sharp";
import { uprightSize } from "@/lib/shared/picture-header/picture-header";
import { readPictureHeader } from "@/lib/shared/picture-header/read-picture-header";
import { pictureRules, type SizeProblem, sizeProblem } from "@/lib/shared/picture-rules";
import { contentTypes } from "@/lib/shared/picture-formats";
import { countScans } from "./count-scans";
import { holdsOnlyPicture } from "./holds-only-picture";
import { decodingLimits } from "./limits";
import type { DecodingAnswer, DecodingJob } from "./messages";
import type { ReducedFormat } from "./port";
import { wholePictureBytes } from "./whole-picture-bytes";

// Only these four parsers can be reached, whatever the bytes claim to be: no SVG, TIFF, PDF or archive. The last one is
// AVIF's; of the other pictures in its container this library decodes none.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});
// Every picture is read once and written once; a cache of decoded people's photos would only hold memory.
sharp.cache(false);
// One picture at a time on one thread: its processor time is then its own, and the server keeps a core.
sharp.concurrency(1);

const { maxScans, maxRestingBytes, maxWholePictureBytes } = decodingLimits;
type Encoded = { data: Buffer; info: OutputInfo };
/** When the decoder gives up: at a cut file or broken structure, or at anything it could not make sense of. */
type FailOn = "error" | "warning";

/** Decode to the last row and encode again. Runs in the decoder process only. */
export async function decodeJob(job: DecodingJob): Promise<DecodingAnswer> {
  const condemned = job.kind === "reduce" ? null : headerProblem(job);
  if (condemned) return refused(condemned);
  try {
    if (wholePictureBytes(await sharp(job.bytes).metadata()) > maxWholePictureBytes) return refused("too_many_pixels");
    const { data, info } = await encode(job);
    // Decoded to its end, and nothing else in it: then its own bytes are as good as new ones, and lose nothing.
    const keepsBytes = job.kind === "result" && holdsOnlyPicture(job.bytes, job.format);
    return {
      kind: "decoded",
      bytes: keepsBytes ? job.bytes : data,
      contentType: keepsBytes ? contentTypes[job.format] : encodedType(job, info),
      widthPx: info.width,
      heightPx: info.height,
      isSpent: isSpent(),
    };
  } catch {
    // The decoder's words help nobody: the file is not what it says it is.
    return refused("unreadable_image");
  }
}

const refused = (problem: SizeProblem | "unreadable_image"): DecodingAnswer => ({
  kind: "refused",
  problem,
  isSpent: isSpent(),
});

/** What the header alone gives away, before a single pixel is decoded. */
function headerProblem({ kind, bytes, format }: DecodingJob): SizeProblem | "unreadable_image" | null {
  const header = readPictureHeader(bytes, format);
  if (!header) return "unreadable_image";
  if (format === "jpeg" && countScans(bytes, maxScans + 1) > maxScans) return "unreadable_image";
  const problem = sizeProblem(uprightSize(header));
  // Shape and least size are what a photo needs to be fitted; a gateway's picture is as it is.
  return kind === "photo" || problem === "too_many_pixels" ? problem : null;
}

const isSpent = () => process.memoryUsage.rss() > maxRestingBytes;

const encodedType = (job: DecodingJob, { format }: OutputInfo) =>
  contentTypes[job.kind === "reduce" ? job.format : format === "png" ? "png" : "jpeg"];

/** A photo stays JPEG or PNG, and becomes one of them; a gateway's WebP becomes PNG when it has to change. */
async function encode(job: DecodingJob): Promise<Encoded> {
  const { bytes, format } = job;
  if (job.kind === "reduce") return reduce(job);
  if (format === "jpeg") return normaliseJpeg(bytes);
  const isPhotograph = job.kind === "photo" && format !== "png" && (await hasOnlyOpaquePixels(bytes));
  return isPhotograph ? encodeJpeg(open(bytes)) : normalisePng(bytes);
}

const open = (bytes: Uint8Array, failOn: FailOn = "error"): Sharp =>
  sharp(bytes, { limitInputPixels: pictureRules.maxPixels, failOn }).autoOrient().toColourspace("srgb");

function reduce({ bytes, maxWidthPx, format }: Extract<DecodingJob, { kind: "reduce" }>): Promise<Encoded> {
  const reduced = open(bytes).resize({ width: maxWidthPx, withoutEnlargement: true });
  return reduced.toFormat(format, reducedQuality[format]).toBuffer({ resolveWithObject: true });
}

/** Fast rather than small: these are made while somebody waits. */
const reducedQuality = {
  webp: { quality: 82, effort: 3 },
  avif: { quality: 60, effort: 2 },
  jpeg: { quality: 88 },
  png: {},
} as const satisfies Record<ReducedFormat, object>;

/** Warnings of the JPEG decoder that mean missing or damaged pixels. Others come from cameras and harm nothing. */
const damage = /premature end|bad Huffman code|bad arithmetic|found marker/i;

async function normaliseJpeg(bytes: Uint8Array): Promise<Encoded> {
  try {
    return await encodeJpeg(open(bytes, "warning"));
  } catch (error) {
    if (error instanceof Error && damage.test(error.message)) throw error;
    return encodeJpeg(open(bytes));
  }
}

const encodeJpeg = (picture: Sharp): Promise<Encoded> =>
  picture
    // Optimised Huffman tables save some bytes, but hold the whole picture: 240 MB more at 40 MP, and twice the time.
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4", optimiseCoding: false })
    .toBuffer({ resolveWithObject: true });

async function normalisePng(bytes: Uint8Array): Promise<Encoded> {
  const isOpaque = await hasOnlyOpaquePixels(bytes);
  const picture = open(bytes);
  return (isOpaque ? picture.removeAlpha() : picture).png({ palette: false }).toBuffer({ resolveWithObject: true });
}

/** Every screenshot has an alpha channel; few use it. `stats()` would tell too, at ten times the cost. */
async function hasOnlyOpaquePixels(bytes: Uint8Array): Promise<boolean> {
  const { hasAlpha } = await sharp(bytes).metadata();
  if (!hasAlpha) return true;
  const opaque = 255;
  const alpha = await open(bytes).extractChannel("alpha").raw().toBuffer();
  for (const value of alpha) if (value !== opaque) return false;
  return true;
}
