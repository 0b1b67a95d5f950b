import { crc32, deflateSync } from "node:zlib";

export const pngSignature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Length, type, data, checksum. */
export function chunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([u32(data.byteLength), typed, u32(crc32(typed))]);
}

type Header = {
  widthPx: number;
  heightPx: number;
  bitDepth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  colourType: number;
  compression: number;
  filter: number;
  interlace: number;
};
const usual: Header = {
  widthPx: 400,
  heightPx: 400,
  bitDepth: 8,
  colourType: 2,
  compression: 0,
  filter: 0,
  interlace: 0,
};

export function headerChunk(header: Partial<Header> = {}): Buffer {
  const { widthPx, heightPx, ...rest } = { ...usual, ...header };
  const flags = [rest.bitDepth, rest.colourType, rest.compression, rest.filter, rest.interlace];
  return chunk("IHDR", Buffer.concat([u32(widthPx), u32(heightPx), Buffer.from(flags)]));
}

/** All rows zero, filter byte included. */
export function zeroRows(header: Partial<Header> = {}): Buffer {
  const { widthPx, heightPx, bitDepth, colourType } = { ...usual, ...header };
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colourType] ?? 1;
  return Buffer.alloc(heightPx * (1 + Math.ceil((widthPx * channels * bitDepth) / 8)));
}

/** A whole file of one flat picture, with `extra` chunks between header and picture data. */
export const png = (header: Partial<Header> = {}, ...extra: Buffer[]): Buffer =>
  pngOf([headerChunk(header), ...extra, chunk("IDAT", deflateSync(zeroRows(header))), chunk("IEND")]);

export const pngOf = (chunks: Buffer[]): Buffer => Buffer.concat([pngSignature, ...chunks]);

/** Put chunks right behind the header of a file that exists. */
export const pngWith = (file: Buffer, ...extra: Buffer[]): Buffer =>
  Buffer.concat([file.subarray(0, 33), ...extra, file.subarray(33)]);

/**
 * A zlib stream of zeros at about 1:1000, however long: one flushed block after another, made once. Its checksum is
 * wrong, which a decoder finds out only after the last byte.
 */
export function zlibBomb(inflatedBytes: number): Buffer {
  const blockBytes = 2 ** 22;
  const whole = deflateSync(Buffer.alloc(blockBytes), { finishFlush: 3 /* Z_FULL_FLUSH */ });
  const [header, block] = [whole.subarray(0, 2), whole.subarray(2)];
  const blocks = Array.from({ length: Math.ceil(inflatedBytes / blockBytes) }, () => block);
  return Buffer.concat([header, ...blocks, Buffer.from([0x03, 0x00, 0, 0, 0, 1])]);
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
