import type { SizePx } from "@/lib/shared/picture-rules";
import { err, ok, type Result } from "@/lib/shared/result";
import { contentTypes } from "@/lib/shared/picture-formats";
import { decodePicture, type Frame } from "./decode-picture";
import { drawUpright } from "./draw-upright";
import { encodeJpeg } from "./encode-jpeg";
import { inspectFile, type Source } from "./inspect-file";
import type { Kept } from "./keep-picture";
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
  const kept =
    !isEdited(edit) && mayBeKept(source.value) ? (await import("./keep-picture")).keepPicture(source.value) : null;
  const edgePx = edgeBeforeCut(upright, edit);
  const frame = await decodePicture(source.value, edgePx);
  if (!frame.ok) return err({ code: frame.error, size: upright });
  if (kept) {
    frame.value.image.close();
    return ok(describe(source.value, kept, upright));
  }
  const canvas = drawAndClose(frame.value, edgePx, edit);
  signal.throwIfAborted();
  if (edit.isBrightened) (await import("./brighten")).brighten(canvas);
  const blob = await encodeJpeg(canvas, prepareLimits.maxPreparedBytes, signal);
  return ok(describe(source.value, { blob, changed: true }, { widthPx: canvas.width, heightPx: canvas.height }));
}

/** Does it look as if nothing had to be drawn? What keeps it is loaded only then: a photo as a camera takes it never does. */
function mayBeKept({ format, header, upright }: Source): boolean {
  if (format !== "jpeg" && format !== "png") return false;
  if (!header.isPlain || header.orientation !== 1) return false;
  return Math.max(upright.widthPx, upright.heightPx) <= prepareLimits.maxEdgePx;
}

/** Decoded pixels are let go of at once, before the encoder needs memory of its own. */
function drawAndClose(frame: Frame, edgePx: number, edit: PictureEdit): OffscreenCanvas {
  try {
    return drawUpright(frame, edgePx, edit);
  } finally {
    frame.image.close();
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
