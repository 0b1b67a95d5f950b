// The `from` of a typed array goes through an iterator when it is given a function, and takes ten times as long as these.

/** A float for each pixel. */
export function planeOf(length: number, valueAt: (pixel: number) => number): Float32Array {
  const plane = new Float32Array(length);
  for (let i = 0; i < length; i++) plane[i] = valueAt(i);
  return plane;
}

/** 1 for each pixel that is in, 0 for the others. */
export function maskOf(length: number, isIn: (pixel: number) => boolean): Uint8Array {
  const mask = new Uint8Array(length);
  for (let i = 0; i < length; i++) if (isIn(i)) mask[i] = 1;
  return mask;
}

/** A byte for each pixel, cut to 0 to 255 and rounded. */
export function bytesOf(length: number, valueAt: (pixel: number) => number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = Math.max(0, Math.min(255, Math.round(valueAt(i))));
  return bytes;
}
