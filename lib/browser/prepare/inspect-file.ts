import { uprightSize, type PictureHeader } from "@/lib/shared/picture-header/picture-header";
import { isJpeg, readJpegHeader } from "@/lib/shared/picture-header/jpeg";
import type { PictureFormat } from "@/lib/shared/picture-formats";
import { sizeProblem, type SizePx } from "@/lib/shared/picture-rules";
import { err, ok, type Result } from "@/lib/shared/result";
import { prepareLimits } from "./limits";
import { editedSize, noEdit, type PictureEdit } from "./picture-edit";
import type { PrepareProblem } from "./types";

/** A file that passed every check that needs no decoding. */
export type Source = {
  file: Blob;
  bytes: Uint8Array<ArrayBuffer>;
  format: PictureFormat;
  header: PictureHeader;
  /** After turning. */
  upright: SizePx;
};

/** Look at a file's bytes, never at its name, and refuse at once what could not be sent or not be decoded safely. */
export async function inspectFile(file: Blob, edit: PictureEdit = noEdit): Promise<Result<Source, PrepareProblem>> {
  if (file.size > prepareLimits.maxSourceBytes) return err({ code: "photo_too_large" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = isJpeg(bytes) ? { format: "jpeg" as const, header: readJpegHeader(bytes) } : await readOther(bytes);
  if (!read) return err({ code: "unsupported_format" });
  const { format, header } = read;
  if (!header) return err({ code: "unreadable_image" });
  const upright = uprightSize(header);
  const edited = editedSize(upright, edit);
  const problem = sizeProblem(edited, prepareLimits.maxSourcePixels) ?? tooManyPixels(upright);
  return problem ? err({ code: problem, size: edited }) : ok({ file, bytes, format, header, upright });
}

/** What is cut away has to be decoded all the same. */
const tooManyPixels = ({ widthPx, heightPx }: SizePx) =>
  widthPx * heightPx > prepareLimits.maxSourcePixels ? ("too_many_pixels" as const) : null;

/** Nearly every photo is a JPEG: its reader is here from the start, and what tells the other formats comes when needed. */
async function readOther(bytes: Uint8Array): Promise<{ format: PictureFormat; header: PictureHeader | null } | null> {
  const [{ sniffPicture }, { readPictureHeader }] = await Promise.all([
    import("@/lib/shared/sniff-picture"),
    import("@/lib/shared/picture-header/read-picture-header"),
  ]);
  const format = sniffPicture(bytes);
  return format && { format, header: readPictureHeader(bytes, format) };
}
