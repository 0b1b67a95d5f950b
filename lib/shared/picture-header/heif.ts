import { u32be } from "./bytes";
import { readHeifItems, type HeifItem } from "./heif-items";
import { addExif, addXmp, noMetadata } from "./metadata";
import type { PictureHeader } from "./picture-header";

/**
 * Header of an AVIF or HEIC file. Turning is a property of the picture there, which every decoder obeys, and EXIF
 * orientation means nothing: so `stored` is the size as decoders give it, turned already.
 *
 * @returns null when the file names no primary picture with a size
 */
export function readHeifHeader(bytes: Uint8Array): PictureHeader | null {
  const heif = readHeifItems(bytes);
  const primary = heif?.items.get(heif.primaryId);
  const stored = primary && readSize(bytes, primary);
  if (!heif || !stored || stored.widthPx < 1 || stored.heightPx < 1) return null;

  const metadata = noMetadata();
  // The first of each: a hostile file could name a million that all lie in the same place.
  const [exif, xmp] = ["Exif", "mime"].map((type) => [...heif.items.values()].find((item) => item.type === type));
  for (const { at, end } of exif?.extents.slice(0, 1) ?? []) {
    addExif(metadata, bytes, at + 4 + u32be(bytes, at), end);
  }
  for (const { at, end } of xmp?.extents.slice(0, 1) ?? []) addXmp(metadata, bytes, at, end);
  return { stored, isPlain: false, ...metadata, orientation: 1, orientationAt: [] };
}

function readSize(bytes: Uint8Array, { properties }: HeifItem) {
  const ispe = properties.find(({ type }) => type === "ispe");
  if (!ispe) return null;
  const [widthPx, heightPx] = [u32be(bytes, ispe.dataAt + 4), u32be(bytes, ispe.dataAt + 8)];
  const irot = properties.find(({ type }) => type === "irot");
  const isQuarterTurn = irot !== undefined && ((bytes[irot.dataAt] ?? 0) & 1) === 1;
  return isQuarterTurn ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
}
