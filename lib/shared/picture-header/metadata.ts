import { textAt, u16be, u16le, u32be, u32le } from "./bytes";
import type { Orientation, PictureHeader } from "./picture-header";

/** The part of a header that comes from metadata; parsers start from `noMetadata()` and hand it on. */
export type Metadata = Pick<PictureHeader, "orientation" | "hasLocation" | "hasMetadata"> & {
  orientationAt: PictureHeader["orientationAt"][number][];
};

export const noMetadata = (): Metadata => ({
  orientation: 1,
  orientationAt: [],
  hasLocation: false,
  hasMetadata: false,
});

const tag = { orientation: 0x0112, gpsDirectory: 0x8825, gpsLatitude: 2, gpsLongitude: 4 };
const shortType = 3;

/** Add what the TIFF structure of EXIF at `start` says. Where several blocks are present the first one turns. */
export function addExif(metadata: Metadata, bytes: Uint8Array, start: number, end: number): void {
  metadata.hasMetadata = true;
  const littleEndian = textAt(bytes, start, 4) === "II*\0";
  if (!littleEndian && textAt(bytes, start, 4) !== "MM\0*") return;
  const u16 = littleEndian ? u16le : u16be;
  const u32 = littleEndian ? u32le : u32be;

  const entries = (directoryAt: number): number[] => {
    const first = start + directoryAt + 2;
    // Bounded by the bytes that are there, whatever the count claims.
    const count = Math.min(u16(bytes, first - 2), Math.max(0, Math.floor((end - first) / 12)));
    return Array.from({ length: count }, (_, index) => first + index * 12);
  };

  let gpsDirectoryAt: number | null = null;
  for (const at of entries(u32(bytes, start + 4))) {
    const [id, value] = [u16(bytes, at), u16(bytes, at + 8)];
    // Only the first pointer: following each of thousands would take time in proportion to the square of the file.
    if (id === tag.gpsDirectory) gpsDirectoryAt ??= u32(bytes, at + 8);
    if (id === tag.orientation && u16(bytes, at + 2) === shortType && isOrientation(value)) {
      if (metadata.orientationAt.length === 0) metadata.orientation = value;
      metadata.orientationAt.push({ at: at + 8, littleEndian });
    }
  }
  const gpsTags = gpsDirectoryAt === null ? [] : entries(gpsDirectoryAt).map((at) => u16(bytes, at));
  if (gpsTags.includes(tag.gpsLatitude) || gpsTags.includes(tag.gpsLongitude)) metadata.hasLocation = true;
}

/** Add what an XMP packet says: only a position matters to us. */
export function addXmp(metadata: Metadata, bytes: Uint8Array, start: number, end: number): void {
  metadata.hasMetadata = true;
  if (latin1.decode(bytes.subarray(start, end)).includes(":GPSL")) metadata.hasLocation = true;
}

/** Is this colour profile the usual sRGB one, by its description in either of the encodings that profiles use? */
export function isSrgbProfile(bytes: Uint8Array, start: number, end: number): boolean {
  // UTF-16 text becomes plain once its zero bytes are gone.
  return latin1.decode(bytes.subarray(start, end)).replaceAll("\0", "").includes("sRGB IEC61966-2.1");
}

const latin1 = new TextDecoder("latin1");
const isOrientation = (value: number): value is Orientation => value >= 1 && value <= 8;
