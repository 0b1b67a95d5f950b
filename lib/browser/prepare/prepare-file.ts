import type { SizePx } from "@/lib/shared/picture-rules";
import { err, ok, type Result } from "@/lib/shared/result";
import { contentTypes } from "@/lib/shared/sniff-picture";
import { decodePicture } from "./decode-picture";
import { drawUpright } from "./draw-upright";
import { encodeJpeg } from "./encode-jpeg";
import { inspectFile, type Source } from "./inspect-file";
import { keepPicture, type Kept } from "./keep-picture";
import { prepareLimits } from "./limits";
import type { PreparedPicture, PrepareProblem } from "./types";

/**
 * One file, from bytes to a picture that may be sent: the cheap refusals first, then decode, turn, reduce and encode.
 * Rejects with `signal.reason` between two steps.
 */
export async function prepareFile(file: Blob, signal: AbortSignal): Promise<Result<PreparedPicture, PrepareProblem>> {
  const source = await inspectFile(file);
  if (!source.ok) return source;
  const { upright } = source.value;
  signal.throwIfAborted();

  // One that is kept is decoded all the same: a damaged picture has to be told now, not after it was sent.
  const kept = await keepPicture(source.value);
  const frame = await decodePicture(source.value);
  if (!frame.ok) return err({ code: frame.error, size: upright });
  try {
    signal.throwIfAborted();
    if (kept) return ok(describe(source.value, kept, upright));
    const canvas = drawUpright(frame.value, prepareLimits.maxEdgePx);
    const blob = await encodeJpeg(canvas, prepareLimits.maxPreparedBytes, signal);
    return ok(describe(source.value, { blob, changed: true }, { widthPx: canvas.width, heightPx: canvas.height }));
  } finally {
    frame.value.image.close();
  }
}

function describe(
  { file, format, header, upright }: Source,
  { blob, changed }: Kept,
  prepared: SizePx,
): PreparedPicture {
  return {
    blob,
    source: { ...upright, bytes: file.size, contentType: contentTypes[format] },
    prepared: { ...prepared, bytes: blob.size },
    changed,
    locationRemoved: header.hasLocation,
    metadataRemoved: header.hasMetadata,
  };
}
