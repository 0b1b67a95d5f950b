import type { ByteRange } from "./byte-ranges";
import { textAt, u16be, u32be } from "./bytes";

type Box = ByteRange & { type: string; dataAt: number };

/** One thing in a HEIF file: a picture, a tile of one, a grid of tiles, EXIF, XMP. */
export type HeifItem = {
  type: string;
  /** Boxes that describe it (`ispe`, `irot`, `hvcC`, …), in the order in which they apply. */
  properties: Box[];
  /** Where its bytes are; several ranges follow on each other. */
  extents: ByteRange[];
  /** Items it is put together from, in order (`dimg`). */
  parts: number[];
};

export type HeifItems = { primaryId: number; items: Map<number, HeifItem> };

/** Properties are numbered with 15 bits; no real file comes near. A hostile one could hold millions of empty boxes. */
const maxBoxes = 32_767;

/** Boxes that follow each other (ISO/IEC 14496-12); ends early at one that does not fit. */
function* boxes(bytes: Uint8Array, from: number, end: number): Generator<Box> {
  let at = from;
  for (let count = 0; count < maxBoxes && at + 8 <= end; count++) {
    const size = u32be(bytes, at);
    const isLarge = size === 1;
    const dataAt = at + (isLarge ? 16 : 8);
    const boxEnd = size === 0 ? end : at + (isLarge ? u32be(bytes, at + 8) * 2 ** 32 + u32be(bytes, at + 12) : size);
    if (boxEnd < dataAt || boxEnd > end) return;
    yield { type: textAt(bytes, at + 4, 4), at, dataAt, end: boxEnd };
    at = boxEnd;
  }
}

/** Read what a still picture file is made of (ISO/IEC 23008-12). @returns null when it names no primary picture */
export function readHeifItems(bytes: Uint8Array): HeifItems | null {
  const meta = find(boxes(bytes, 0, bytes.length), "meta");
  if (!meta) return null;
  const children = [...boxes(bytes, meta.dataAt + 4, meta.end)];
  const child = (type: string) => children.find((box) => box.type === type);
  const items = readItemTypes(bytes, child("iinf"));
  readProperties(bytes, child("iprp"), items);
  readLocations(bytes, child("iloc"), child("idat"), items);
  readParts(bytes, child("iref"), items);
  const pitm = child("pitm");
  const primaryId = pitm ? readId(bytes, pitm.dataAt + 4, bytes[pitm.dataAt] !== 0) : -1;
  return items.has(primaryId) ? { primaryId, items } : null;
}

function find(list: Iterable<Box>, type: string): Box | undefined {
  for (const box of list) if (box.type === type) return box;
  return undefined;
}

const readId = (bytes: Uint8Array, at: number, isWide: boolean): number => (isWide ? u32be : u16be)(bytes, at);

function readItemTypes(bytes: Uint8Array, iinf: Box | undefined): Map<number, HeifItem> {
  const items = new Map<number, HeifItem>();
  if (!iinf) return items;
  const first = iinf.dataAt + (bytes[iinf.dataAt] === 0 ? 6 : 8);
  for (const { dataAt } of boxes(bytes, first, iinf.end)) {
    const isWide = bytes[dataAt] === 3;
    const type = textAt(bytes, dataAt + (isWide ? 10 : 8), 4);
    items.set(readId(bytes, dataAt + 4, isWide), { type, properties: [], extents: [], parts: [] });
  }
  return items;
}

/** `ipco` holds the properties once, `ipma` says by number which item has which. */
function readProperties(bytes: Uint8Array, iprp: Box | undefined, items: Map<number, HeifItem>): void {
  if (!iprp) return;
  const ipco = find(boxes(bytes, iprp.dataAt, iprp.end), "ipco");
  const ipma = find(boxes(bytes, iprp.dataAt, iprp.end), "ipma");
  if (!ipco || !ipma) return;
  const properties = [...boxes(bytes, ipco.dataAt, ipco.end)];
  const [isWideId, isWideIndex] = [bytes[ipma.dataAt] !== 0, ((bytes[ipma.dataAt + 3] ?? 0) & 1) === 1];
  let at = ipma.dataAt + 8;
  while (at < ipma.end) {
    const item = items.get(readId(bytes, at, isWideId));
    at += isWideId ? 4 : 2;
    const count = bytes[at++] ?? 0;
    for (let n = 0; n < count && at < ipma.end; n++, at += isWideIndex ? 2 : 1) {
      // The top bit says "essential"; numbers start at 1.
      const index = isWideIndex ? u16be(bytes, at) & 0x7fff : (bytes[at] ?? 0) & 0x7f;
      const property = properties[index - 1];
      if (property) item?.properties.push(property);
    }
  }
}

function readLocations(
  bytes: Uint8Array,
  iloc: Box | undefined,
  idat: Box | undefined,
  items: Map<number, HeifItem>,
): void {
  if (!iloc) return;
  const version = bytes[iloc.dataAt] ?? 0;
  const sizes = u16be(bytes, iloc.dataAt + 4);
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version === 0 ? 0 : sizes & 15;
  const extentBytes = indexBytes + offsetBytes + lengthBytes;
  // Extents that take no bytes could be counted for ever.
  if (extentBytes === 0) return;
  const isWide = version === 2;
  let at = iloc.dataAt + (isWide ? 10 : 8);
  while (at < iloc.end) {
    const item = items.get(readId(bytes, at, isWide));
    at += isWide ? 4 : 2;
    const isInIdat = version > 0 && (u16be(bytes, at) & 15) === 1;
    at += (version > 0 ? 2 : 0) + 2;
    const base = readNumber(bytes, at, baseBytes) + (isInIdat ? (idat?.dataAt ?? 0) : 0);
    at += baseBytes;
    const count = u16be(bytes, at);
    at += 2;
    for (let n = 0; n < count && at < iloc.end; n++, at += extentBytes) {
      const start = base + readNumber(bytes, at + indexBytes, offsetBytes);
      const end = start + readNumber(bytes, at + indexBytes + offsetBytes, lengthBytes);
      if (end <= bytes.length) item?.extents.push({ at: start, end });
    }
  }
}

/** Sizes of 0, 4 and 8 bytes are the ones allowed; 8-byte values past 2^53 point outside of any file. */
function readNumber(bytes: Uint8Array, at: number, size: number): number {
  if (size === 0) return 0;
  return size === 8 ? u32be(bytes, at) * 2 ** 32 + u32be(bytes, at + 4) : u32be(bytes, at);
}

function readParts(bytes: Uint8Array, iref: Box | undefined, items: Map<number, HeifItem>): void {
  if (!iref) return;
  const isWide = bytes[iref.dataAt] !== 0;
  const idBytes = isWide ? 4 : 2;
  for (const { type, dataAt, end } of boxes(bytes, iref.dataAt + 4, iref.end)) {
    const item = type === "dimg" ? items.get(readId(bytes, dataAt, isWide)) : undefined;
    for (let at = dataAt + idBytes + 2; at + idBytes <= end; at += idBytes) {
      item?.parts.push(readId(bytes, at, isWide));
    }
  }
}
