/*
 * Numbers and text out of untrusted bytes. A read past the end gives 0 or a shorter text, never a throw: to a parser a
 * file that was cut looks like one that holds nothing there, which it has to refuse anyway.
 */

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export const u16be = (bytes: Uint8Array, at: number): number => byte(bytes, at) * 256 + byte(bytes, at + 1);
export const u16le = (bytes: Uint8Array, at: number): number => byte(bytes, at) + byte(bytes, at + 1) * 256;
export const u24le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + byte(bytes, at + 2) * 65_536;
export const u32be = (bytes: Uint8Array, at: number): number => u16be(bytes, at) * 65_536 + u16be(bytes, at + 2);
export const u32le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + u16le(bytes, at + 2) * 65_536;

/** One character a byte (Latin-1), so that bytes above 127 can be compared as "\xff". */
export const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
