/** One directory entry: tag, type, count, value or offset. */
type Entry = [tag: number, type: number, count: number, value: number];

/** Big-endian TIFF as EXIF holds it. @param next offset of the following directory; 0 ends the chain */
export function tiff(entries: Entry[], next = 0): Buffer {
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  bytes.write("MM\0*", 0, "latin1");
  bytes.writeUInt32BE(8, 4);
  bytes.writeUInt16BE(entries.length, 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    bytes.writeUInt16BE(tag, at);
    bytes.writeUInt16BE(type, at + 2);
    bytes.writeUInt32BE(count, at + 4);
    // A short stands in the upper half of the field.
    if (type === 3) bytes.writeUInt16BE(value, at + 8);
    else bytes.writeUInt32BE(value, at + 8);
  });
  bytes.writeUInt32BE(next, bytes.length - 4);
  return bytes;
}

export const orientationTiff = (orientation: number): Buffer => tiff([[0x0112, 3, 1, orientation]]);
