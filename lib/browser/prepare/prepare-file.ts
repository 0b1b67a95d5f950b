import type { SizePx } from "@/lib/shared/picture-rules";
import { err, ok, type Result } from "@/lib/shared/result";
import { contentTypes } from "@/lib/shared/sniff-picture";
import { decodePicture } from "./decode-picture";
import { drawUpright } from "./draw-upright";
import { encodeJpeg } from "./encode-jpeg";
import { inspectFile, type Source } from "./inspect-file";
import { keepPicture, type Kept } from "./keep-picture";
import { prepareLimits } from "./limits";
import { editedSize, isEdited, type PictureEdit } from "./picture-edit";
import type { PreparedPicture, PrepareProblem } from "./types";

export type PrepareRequest = { file: Blob; edit: PictureEdit };

/**
 * One file, from bytes to a picture that may be sent: the cheap refusals first, then decode, turn, reduce and encode.
 * Rejects with `signal.reason` between two steps.
 */
export async function prepareFile(
  { file, edit }: PrepareRequest,
  signal: AbortSignal,
): Promise<Result<PreparedPicture, PrepareProblem>> {
  const source = await inspectFile(file, edit);
  if (!source.ok) return source;
  const { upright } = source.value;
  signal.throwIfAborted();

  // One that is kept is decoded all the same: a damaged picture has to be told now, not after it was sent.
  const kept = isEdited(edit) ? null : await keepPicture(source.value);
  const edgePx = edgeBeforeCut(upright, edit);
  const frame = await decodePicture(source.value, edgePx);
  if (!frame.ok) return err({ code: frame.error, size: upright });
  try {
    signal.throwIfAborted();
    if (kept) return ok(describe(source.value, kept, upright));
    const canvas = drawUpright(frame.value, edgePx, edit);
    if (edit.isBrightened) (await import("./brighten")).brighten(canvas);
    const blob = await encodeJpeg(canvas, prepareLimits.maxPreparedBytes, signal);
    return ok(describe(source.value, { blob, changed: true }, { widthPx: canvas.width, heightPx: canvas.height }));
  } finally {
    frame.value.image.close();
  }
}

/** The long edge that the whole picture needs for what is cut out of it to come out at full size. */
function edgeBeforeCut(upright: SizePx, edit: PictureEdit): number {
  const edgeOf = ({ widthPx, heightPx }: SizePx) => Math.max(widthPx, heightPx);
  return Math.floor((prepareLimits.maxEdgePx * edgeOf(upright)) / edgeOf(editedSize(upright, edit)));
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
