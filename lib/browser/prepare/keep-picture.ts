import { jpegWithoutMetadata } from "@/lib/shared/picture-header/jpeg-without-metadata";
import { contentTypes } from "@/lib/shared/sniff-picture";
import type { Source } from "./inspect-file";
import { prepareLimits } from "./limits";

export type Kept = { blob: Blob; changed: boolean };

/**
 * A JPEG or PNG that already fits is not encoded again, which would only cost quality; its metadata is cut out of the
 * bytes, and where there is none the file is left alone.
 *
 * @returns null when the picture has to be redrawn
 */
export async function keepPicture({ file, bytes, format, header, upright }: Source): Promise<Kept | null> {
  if (format !== "jpeg" && format !== "png") return null;
  if (!header.isPlain || header.orientation !== 1) return null;
  if (Math.max(upright.widthPx, upright.heightPx) > prepareLimits.maxEdgePx) return null;
  const parts = format === "jpeg" ? jpegWithoutMetadata(bytes) : await pngParts(bytes);
  if (!parts || sum(parts) > prepareLimits.maxPreparedBytes) return null;
  const type = contentTypes[format];
  if (sum(parts) < file.size) return { blob: new Blob(parts, { type }), changed: true };
  // A slice takes no copy, and its type is what the bytes are, whatever the file's name made of it.
  return { blob: file.slice(0, file.size, type), changed: false };
}

const sum = (parts: Uint8Array[]): number => parts.reduce((bytes, part) => bytes + part.length, 0);

/** Loaded when a PNG comes, like all that only other formats than JPEG need. */
async function pngParts(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const { pngWithoutMetadata } = await import("@/lib/shared/picture-header/png-without-metadata");
  return pngWithoutMetadata(bytes);
}
