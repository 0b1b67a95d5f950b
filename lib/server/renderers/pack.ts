import { promisify } from "node:util";
import { deflateRaw, inflateRawSync } from "node:zlib";

const deflate = promisify(deflateRaw);

/** The typed arrays that analyses hold, by the name under which they are written. */
const kinds = { Uint8Array, Uint8ClampedArray, Int32Array, Float32Array, Float64Array } as const;
type Kind = keyof typeof kinds;
type Plane = InstanceType<(typeof kinds)[Kind]>;

/** In the JSON, in the place of a typed array: which bytes behind the JSON it is. */
type Written = { kind: Kind; fromByte: number; length: number };
const mark = "§plane";

/**
 * A value of plain objects, arrays, numbers and typed arrays as compressed bytes: JSON, and the arrays' own bytes behind it. The
 * value is copied at once and compressed on another thread, while this one goes on.
 */
export function pack(value: unknown): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const json = JSON.stringify(value, (_key, item: unknown) => {
    if (!isPlane(item)) return item;
    const written: Written = { kind: item.constructor.name as Kind, fromByte: bytes, length: item.length };
    parts.push(new Uint8Array(item.buffer, item.byteOffset, item.byteLength));
    bytes += item.byteLength;
    return { [mark]: written };
  });
  const text = Buffer.from(json);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(text.length);
  // The first level: half of the size for a tenth of the time that the usual one takes.
  return deflate(Buffer.concat([head, text, ...parts]), { level: 1 });
}

/**
 * What was packed, equal to it and sharing nothing with it.
 *
 * @throws Error where these bytes were not packed by `pack`
 */
export function unpack(packed: Uint8Array): unknown {
  const bytes = inflateRawSync(packed);
  const textLength = bytes.readUInt32LE(0);
  const planes = bytes.subarray(4 + textLength);
  return JSON.parse(bytes.toString("utf8", 4, 4 + textLength), (_key, item: unknown) =>
    isWritten(item) ? planeOf(planes, item[mark]) : item,
  );
}

const isPlane = (item: unknown): item is Plane => ArrayBuffer.isView(item) && item.constructor.name in kinds;

const isWritten = (item: unknown): item is { [mark]: Written } =>
  typeof item === "object" && item !== null && mark in item;

function planeOf(planes: Buffer, { kind, fromByte, length }: Written): Plane {
  const Of = kinds[kind];
  const plane = new Of(length);
  new Uint8Array(plane.buffer).set(planes.subarray(fromByte, fromByte + plane.byteLength));
  return plane;
}
