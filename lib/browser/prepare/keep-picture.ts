import { jpegWithoutMetadata } from "@/lib/shared/picture-header/jpeg-without-metadata";
import { pngWithoutMetadata } from "@/lib/shared/picture-header/png-without-metadata";
import { contentTypes } from "@/lib/shared/picture-formats";
import type { Source } from "./inspect-file";
import { prepareLimits } from "./limits";

export type Kept = { blob: Blob; changed: boolean };

/**
 * A JPEG or PNG that already fits is not encoded again, which would only cost quality; its metadata is cut out of the
 * bytes, and where there is none the file is left alone.
 *
 * @param source plain, upright and small enough
 * @returns null when the picture has to be redrawn
 */
export function keepPicture({ file, bytes, format }: Source): Kept | null {
  const parts = format === "jpeg" ? jpegWithoutMetadata(bytes) : pngWithoutMetadata(bytes);
  if (!parts || sum(parts) > prepareLimits.maxPreparedBytes) return null;
  const type = contentTypes[format];
  if (sum(parts) < file.size) return { blob: new Blob(parts, { type }), changed: true };
  // A slice takes no copy, and its type is what the bytes are, whatever the file's name made of it.
  return { blob: file.slice(0, file.size, type), changed: false };
}

const sum = (parts: Uint8Array[]): number => parts.reduce((bytes, part) => bytes + part.length, 0);
