import { jpegSegments } from "@/lib/shared/picture-header/jpeg";

export const startOfImage = Buffer.from([0xff, 0xd8]);
export const endOfImage = Buffer.from([0xff, 0xd9]);

/** One marker segment. @param data at most 65,533 bytes: the length counts itself in 16 bits */
export function segment(code: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.byteLength + 2, 2);
  return Buffer.concat([head, data]);
}

export const comment = (data: Uint8Array): Buffer => segment(0xfe, data);
export const exif = (tiff: Uint8Array): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
export const xmp = (text: string): Buffer => segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${text}`));

/** One part of a colour profile that is spread over `count` segments. */
export const profilePart = (data: Uint8Array, number = 1, count = 1): Buffer =>
  segment(0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0", "latin1"), Buffer.from([number, count]), data]));

/** Put segments right behind the start of an image that exists. */
export const jpegWith = (file: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([startOfImage, ...segments, file.subarray(2)]);

/** Change the start-of-frame segment: its marker code, precision and size. */
export function withFrame(
  file: Buffer,
  change: { code?: number; precision?: number; widthPx?: number; heightPx?: number; components?: number },
): Buffer {
  const patched = Buffer.from(file);
  const { at, dataAt } = find(file, isStartOfFrame);
  if (change.code !== undefined) patched[at + 1] = change.code;
  if (change.precision !== undefined) patched[dataAt] = change.precision;
  if (change.heightPx !== undefined) patched.writeUInt16BE(change.heightPx, dataAt + 1);
  if (change.widthPx !== undefined) patched.writeUInt16BE(change.widthPx, dataAt + 3);
  if (change.components !== undefined) patched[dataAt + 5] = change.components;
  return patched;
}

/** Horizontal and vertical sampling factor of the first component, four bits each. */
export function withSampling(file: Buffer, factors: number): Buffer {
  const patched = Buffer.from(file);
  patched[find(file, isStartOfFrame).dataAt + 7] = factors;
  return patched;
}

/** Leave out every segment with this marker code. */
export function without(file: Buffer, code: number): Buffer {
  const kept: Buffer[] = [startOfImage];
  let end = 2;
  for (const part of jpegSegments(file)) {
    if (part.code !== code) kept.push(file.subarray(part.at, part.end));
    end = part.end;
  }
  return Buffer.concat([...kept, file.subarray(end)]);
}

/** The file's segments before its first scan, and everything from there on. */
export function splitAtScan(file: Buffer): { head: Buffer; scans: Buffer } {
  const { at } = find(file, (code) => code === 0xda);
  return { head: file.subarray(0, at), scans: file.subarray(at) };
}

export const isStartOfFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

export function find(file: Buffer, isWanted: (code: number) => boolean) {
  for (const part of jpegSegments(file)) if (isWanted(part.code)) return part;
  throw new Error("no such segment");
}
