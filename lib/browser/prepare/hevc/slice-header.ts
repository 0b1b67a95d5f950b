import type { BitReader } from "./bit-reader";
import { HevcError } from "./hevc-error";
import { readDeblocking, type Pps, type Sps } from "./parameter-sets";

export type SliceHeader = {
  /** Raster address of its first coding tree block. */
  address: number;
  qp: number;
  cbQpOffset: number;
  crQpOffset: number;
  saoLuma: boolean;
  saoChroma: boolean;
  deblocking: { isDisabled: boolean; betaOffset: number; tcOffset: number };
  filterAcrossSlices: boolean;
};

const idrTypes = [19, 20];
const intraSlice = 2;

/** slice_segment_header() of H.265 7.3.6 for an instantaneous refresh picture, which is what a still picture is. */
export function readSliceHeader(reader: BitReader, nalType: number, { sps, pps }: { sps: Sps; pps: Pps }): SliceHeader {
  if (!idrTypes.includes(nalType)) throw new HevcError("unsupported", `slice of type ${nalType}`);
  const isFirst = reader.flag();
  reader.skip(1);
  reader.unsigned(63);
  const ctbs = Math.ceil(sps.widthPx / (1 << sps.log2Ctb)) * Math.ceil(sps.heightPx / (1 << sps.log2Ctb));
  if (!isFirst && pps.dependentSlices && reader.flag()) throw new HevcError("unsupported", "dependent slice");
  const address = isFirst ? 0 : reader.bits(Math.ceil(Math.log2(ctbs)));
  if (address >= ctbs) throw new HevcError("broken", "slice outside of the picture");
  reader.skip(pps.extraSliceBits);
  if (reader.unsigned(2) !== intraSlice) throw new HevcError("unsupported", "slice refers to other pictures");
  if (pps.outputFlag) reader.skip(1);
  const [saoLuma, saoChroma] = sps.sao ? [reader.flag(), reader.flag()] : [false, false];
  const qp = pps.initQp + reader.signed();
  const [cbQpOffset, crQpOffset] = pps.sliceChromaQpOffsets ? [reader.signed(), reader.signed()] : [0, 0];
  const deblocking = { ...pps.deblocking };
  if (pps.deblocking.canOverride && reader.flag()) readDeblocking(reader, deblocking);
  const isFiltered = saoLuma || saoChroma || !deblocking.isDisabled;
  const filterAcrossSlices = pps.filterAcrossSlices && isFiltered ? reader.flag() : pps.filterAcrossSlices;
  if (pps.wavefront) skipEntryPoints(reader);
  if (pps.sliceExtension) reader.skip(8 * reader.unsigned(256));
  return {
    ...{ address, qp, saoLuma, saoChroma, deblocking, filterAcrossSlices },
    ...{ cbQpOffset: pps.cbQpOffset + cbQpOffset, crQpOffset: pps.crQpOffset + crQpOffset },
  };
}

/** Where each row's data starts; it is found again where the row before ends. */
function skipEntryPoints(reader: BitReader): void {
  const count = reader.unsigned(2 ** 14);
  if (count === 0) return;
  const bits = reader.unsigned(31) + 1;
  reader.skip(count * bits);
}
