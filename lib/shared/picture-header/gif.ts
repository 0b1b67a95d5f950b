import { textAt, u16le } from "./bytes";
import { addXmp, noMetadata } from "./metadata";
import type { PictureHeader } from "./picture-header";

const block = { extension: 0x21, image: 0x2c };
const extension = { comment: 0xfe, application: 0xff };
/** Applications that only say how often to repeat. */
const loopExtensions = ["NETSCAPE2.0", "ANIMEXTS1.0"];

/** Size of the canvas that the frames are laid on. @returns null when there is none */
export function readGifHeader(bytes: Uint8Array): PictureHeader | null {
  const stored = { widthPx: u16le(bytes, 6), heightPx: u16le(bytes, 8) };
  if (bytes.length < 13 || stored.widthPx < 1 || stored.heightPx < 1) return null;
  const metadata = noMetadata();
  let at = 13 + colourTableBytes(bytes[10] ?? 0);
  while (at < bytes.length) {
    if (bytes[at] === block.image) {
      const tableBytes = colourTableBytes(bytes[at + 9] ?? 0);
      at = subBlocksEnd(bytes, at + 10 + tableBytes + 1);
    } else if (bytes[at] === block.extension) {
      const [label, end] = [bytes[at + 1], subBlocksEnd(bytes, at + 2)];
      if (label === extension.comment) metadata.hasMetadata = true;
      if (label === extension.application && !loopExtensions.includes(textAt(bytes, at + 3, 11))) {
        addXmp(metadata, bytes, at + 14, end);
      }
      at = end;
    } else break;
  }
  return { stored, isPlain: false, ...metadata };
}

/** Bytes of the table that a packed field announces: 3 for each of 2 to 256 colours. */
const colourTableBytes = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** Past a row of blocks, each led by its length; the row ends with an empty one. */
function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += 1 + length;
  return at + 1;
}
