import { BitReader, withoutEmulationPrevention } from "./bit-reader";
import { deblock } from "./deblock";
import { HevcError } from "./hevc-error";
import { readPps, readSps, type Pps, type Sps } from "./parameter-sets";
import { Picture } from "./picture";
import { addSampleOffsets } from "./sample-offsets";
import { readSliceData } from "./slice-data";
import { readSliceHeader } from "./slice-header";

const nal = { sps: 33, pps: 34, lastVcl: 31 };
const nalHeaderBytes = 2;

/**
 * Decode one still picture of HEVC (ITU-T H.265, Main, Main 10 and Main Still Picture, 4:2:0, without the
 * tools that cameras and phones leave alone: tiles inside a picture, dependent slices, raw samples).
 *
 * @param nals parameter sets, then the picture's slices, each without start code or length
 * @param maxPixels refused above this, before any memory is taken
 * @throws HevcError when the bytes are broken or use what is not built here
 */
export function decodeHevc(nals: readonly Uint8Array[], maxPixels: number): Picture {
  let sps: Sps | null = null;
  let pps: Pps | null = null;
  let picture: Picture | null = null;
  for (const unit of nals) {
    const type = ((unit[0] ?? 0) >> 1) & 63;
    const reader = new BitReader(withoutEmulationPrevention(unit.subarray(nalHeaderBytes)));
    if (type === nal.sps) sps = readSps(reader);
    else if (type === nal.pps) pps = readPps(reader);
    else if (type <= nal.lastVcl) {
      if (!sps || !pps) throw new HevcError("broken", "slice before its parameters");
      if (sps.widthPx * sps.heightPx > maxPixels) throw new HevcError("broken", "larger than it said");
      picture ??= new Picture(sps);
      const header = readSliceHeader(reader, type, { sps, pps });
      readSliceData(picture, pps, header, reader.restAfterAlignment());
    }
  }
  if (!picture || !pps || picture.sliceOfCtb.includes(-1)) throw new HevcError("broken", "picture is not whole");
  deblock(picture, pps);
  addSampleOffsets(picture);
  return picture;
}
