import { textAt, u16be, u32be } from "@/lib/shared/picture-header/bytes";
import { readHeifItems, type HeifItem, type HeifItems } from "@/lib/shared/picture-header/heif-items";
import type { SizePx } from "@/lib/shared/picture-rules";

/** A picture and the tiles that it is laid together from, row by row; one that is whole has a single tile. */
export type HeicTiles = {
  /** Visible size, before turning. */
  size: SizePx;
  columns: number;
  /** NAL units of each tile: its parameter sets, then its slices. */
  tiles: Uint8Array[][];
  properties: HeifItem["properties"];
};

/** Find the primary picture's data in a HEIC file. @returns null when it is not there, or not HEVC */
export function readHeicTiles(bytes: Uint8Array): HeicTiles | null {
  const heif = readHeifItems(bytes);
  const primary = heif?.items.get(heif.primaryId);
  if (!heif || !primary) return null;
  const laidOut = primary.type === "grid" ? readGrid(bytes, primary) : wholeSize(bytes, primary);
  if (!laidOut) return null;
  const parts = primary.type === "grid" ? primary.parts.map((id) => heif.items.get(id)) : [primary];
  const tiles = parts.slice(0, laidOut.count).map((part) => (part?.type === "hvc1" ? readNals(bytes, part) : []));
  if (tiles.length < laidOut.count || tiles.some((nals) => nals.length === 0)) return null;
  return {
    size: laidOut.size,
    columns: laidOut.columns,
    tiles,
    properties: [...primary.properties, ...colourOf(heif, primary)],
  };
}

type Layout = { size: SizePx; columns: number; count: number };

/** ImageGrid of ISO/IEC 23008-12, 6.6.2.3. */
function readGrid(bytes: Uint8Array, { extents }: HeifItem): Layout | null {
  const [extent] = extents;
  if (!extent || extent.end - extent.at < 8) return null;
  const [rows, columns] = [(bytes[extent.at + 2] ?? 0) + 1, (bytes[extent.at + 3] ?? 0) + 1];
  const isWide = ((bytes[extent.at + 1] ?? 0) & 1) === 1;
  const [read, step] = isWide ? [u32be, 4] : [u16be, 2];
  const size = { widthPx: read(bytes, extent.at + 4), heightPx: read(bytes, extent.at + 4 + step) };
  return { size, columns, count: rows * columns };
}

function wholeSize(bytes: Uint8Array, { properties }: HeifItem): Layout | null {
  const ispe = properties.find(({ type }) => type === "ispe");
  if (!ispe) return null;
  const size = { widthPx: u32be(bytes, ispe.dataAt + 4), heightPx: u32be(bytes, ispe.dataAt + 8) };
  return { size, columns: 1, count: 1 };
}

/** A grid without a colour of its own has that of its tiles. */
function colourOf({ items }: HeifItems, primary: HeifItem): HeifItem["properties"] {
  const [firstPart] = primary.parts;
  return (
    (firstPart === undefined ? undefined : items.get(firstPart))?.properties.filter(({ type }) => type === "colr") ?? []
  );
}

/** Parameter sets of the item's `hvcC` (ISO/IEC 14496-15), then its data, which is units led by their lengths. */
function readNals(bytes: Uint8Array, { properties, extents }: HeifItem): Uint8Array[] {
  const hvcc = properties.find(({ type }) => type === "hvcC");
  if (!hvcc) return [];
  const nals: Uint8Array[] = [];
  const lengthBytes = ((bytes[hvcc.dataAt + 21] ?? 0) & 3) + 1;
  let at = hvcc.dataAt + 23;
  for (let array = bytes[hvcc.dataAt + 22] ?? 0; array > 0; array--) {
    let count = u16be(bytes, at + 1);
    for (at += 3; count > 0 && at < hvcc.end; count--) {
      const end = at + 2 + u16be(bytes, at);
      nals.push(bytes.subarray(at + 2, end));
      at = end;
    }
  }
  for (const extent of extents) {
    for (let from = extent.at; from + lengthBytes < extent.end;) {
      const length = u32be(bytes, from) >>> (8 * (4 - lengthBytes));
      nals.push(bytes.subarray(from + lengthBytes, Math.min(from + lengthBytes + length, extent.end)));
      from += lengthBytes + length;
    }
  }
  return nals;
}

/** `colr` of type `prof` or `rICC` holds a colour profile. @returns its bytes */
export function colourProfile(bytes: Uint8Array, properties: HeicTiles["properties"]): Uint8Array | null {
  const box = properties.find(
    ({ type, dataAt }) => type === "colr" && ["prof", "rICC"].includes(textAt(bytes, dataAt, 4)),
  );
  return box ? bytes.subarray(box.dataAt + 4, box.end) : null;
}

export type NclxColour = { primaries: number; matrix: number; isFullRange: boolean };

/** `colr` of type `nclx` names the colours by number (ITU-T H.273). */
export function nclxColour(bytes: Uint8Array, properties: HeicTiles["properties"]): NclxColour | null {
  const box = properties.find(({ type, dataAt }) => type === "colr" && textAt(bytes, dataAt, 4) === "nclx");
  if (!box) return null;
  return {
    primaries: u16be(bytes, box.dataAt + 4),
    matrix: u16be(bytes, box.dataAt + 8),
    isFullRange: ((bytes[box.dataAt + 10] ?? 0) & 0x80) !== 0,
  };
}
