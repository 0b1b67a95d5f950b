import type { BitReader } from "./bit-reader";
import { HevcError } from "./hevc-error";
import { defaultScalingFactors, readScalingFactors, type ScalingFactors } from "./scaling-lists";

export type Sps = {
  widthPx: number;
  heightPx: number;
  /** Visible part of the coded picture. */
  crop: { left: number; right: number; top: number; bottom: number };
  bitDepthLuma: number;
  bitDepthChroma: number;
  log2MinCb: number;
  log2Ctb: number;
  log2MinTb: number;
  log2MaxTb: number;
  maxTransformDepth: number;
  scaling: ScalingFactors | null;
  sao: boolean;
  /** Sizes of coding blocks, as log2, that may hold raw samples. */
  raw: { log2Min: number; log2Max: number } | null;
  strongSmoothing: boolean;
  /** How to get from YCbCr to RGB (ITU-T H.273), where the stream tells. */
  colour: { isFullRange: boolean; matrix: number } | null;
};

const maxEdgePx = 16_384;

/** seq_parameter_set_rbsp() of H.265 7.3.2.2, after the NAL header. Only 4:2:0, as cameras write it. */
export function readSps(reader: BitReader): Sps {
  reader.skip(4);
  const maxSubLayers = reader.bits(3);
  reader.skip(1);
  skipProfile(reader, maxSubLayers);
  reader.unsigned(15);
  if (reader.unsigned(3) !== 1) throw new HevcError("unsupported", "colour is not stored as 4:2:0");
  const [widthPx, heightPx] = [reader.unsigned(maxEdgePx), reader.unsigned(maxEdgePx)];
  const crop = { left: 0, right: 0, top: 0, bottom: 0 };
  if (reader.flag()) {
    for (const side of ["left", "right", "top", "bottom"] as const) crop[side] = reader.unsigned(maxEdgePx) * 2;
  }
  const [bitDepthLuma, bitDepthChroma] = [8 + reader.unsigned(4), 8 + reader.unsigned(4)];
  const log2MaxOrder = 4 + reader.unsigned(12);
  const firstLayer = reader.flag() ? 0 : maxSubLayers;
  for (let layer = firstLayer; layer <= maxSubLayers; layer++) for (let n = 0; n < 3; n++) reader.unsigned(2 ** 32);
  const log2MinCb = 3 + reader.unsigned(3);
  const log2Ctb = log2MinCb + reader.unsigned(3);
  const log2MinTb = 2 + reader.unsigned(3);
  const log2MaxTb = log2MinTb + reader.unsigned(3);
  if (log2Ctb > 6 || log2Ctb < 4 || log2MaxTb > Math.min(5, log2Ctb) || log2MinTb >= log2MinCb || widthPx < 1) {
    throw new HevcError("broken", "block sizes");
  }
  if ((widthPx | heightPx) & ((1 << log2MinCb) - 1)) throw new HevcError("broken", "size is no multiple of a block");
  reader.unsigned(4);
  const maxTransformDepth = reader.unsigned(4);
  const scaling = reader.flag() ? (reader.flag() ? readScalingFactors(reader) : defaultScalingFactors()) : null;
  reader.skip(1);
  const sao = reader.flag();
  const raw = reader.flag() ? readRawSizes(reader) : null;
  skipReferenceSets(reader);
  if (reader.flag()) reader.skip(reader.unsigned(32) * (log2MaxOrder + 1));
  reader.skip(1);
  const strongSmoothing = reader.flag();
  const colour = reader.flag() ? readColour(reader) : null;
  const blocks = { log2MinCb, log2Ctb, log2MinTb, log2MaxTb, maxTransformDepth };
  return {
    widthPx,
    heightPx,
    crop,
    bitDepthLuma,
    bitDepthChroma,
    ...blocks,
    scaling,
    sao,
    raw,
    strongSmoothing,
    colour,
  };
}

function skipProfile(reader: BitReader, maxSubLayers: number): void {
  reader.skip(88 + 8);
  const present = Array.from({ length: maxSubLayers }, () => [reader.flag(), reader.flag()]);
  if (maxSubLayers > 0) reader.skip(2 * (8 - maxSubLayers));
  for (const [profile, level] of present) reader.skip((profile ? 88 : 0) + (level ? 8 : 0));
}

function readRawSizes(reader: BitReader): NonNullable<Sps["raw"]> {
  reader.skip(8);
  const log2Min = 3 + reader.unsigned(2);
  const log2Max = log2Min + reader.unsigned(2);
  reader.skip(1);
  return { log2Min, log2Max };
}

/** st_ref_pic_set() of H.265 7.3.7, which a still picture has no use for and must read past. */
function skipReferenceSets(reader: BitReader): void {
  const count = reader.unsigned(64);
  let previous = 0;
  for (let set = 0; set < count; set++) {
    if (set > 0 && reader.flag()) {
      reader.skip(1);
      reader.unsigned(2 ** 16);
      let kept = 0;
      for (let n = 0; n <= previous; n++) if (reader.flag() || reader.flag()) kept += 1;
      previous = kept;
    } else {
      const pictures = reader.unsigned(16) + reader.unsigned(16);
      for (let n = 0; n < pictures; n++) {
        reader.unsigned(2 ** 16);
        reader.skip(1);
      }
      previous = pictures;
    }
  }
}

/** The part of vui_parameters() (H.265 E.2.1) that says how to get from YCbCr to RGB. */
function readColour(reader: BitReader): Sps["colour"] {
  const extendedAspect = 255;
  if (reader.flag() && reader.bits(8) === extendedAspect) reader.skip(32);
  if (reader.flag()) reader.skip(1);
  if (!reader.flag()) return null;
  reader.skip(3);
  const isFullRange = reader.flag();
  if (!reader.flag()) return { isFullRange, matrix: 2 };
  reader.skip(16);
  return { isFullRange, matrix: reader.bits(8) };
}

export type Pps = {
  dependentSlices: boolean;
  outputFlag: boolean;
  extraSliceBits: number;
  signHiding: boolean;
  initQp: number;
  transformSkip: boolean;
  /** log2 of the size of a quantisation group below a coding tree block, or null when all have the slice's step. */
  qpDeltaDepth: number | null;
  cbQpOffset: number;
  crQpOffset: number;
  sliceChromaQpOffsets: boolean;
  transquantBypass: boolean;
  wavefront: boolean;
  filterAcrossSlices: boolean;
  deblocking: { canOverride: boolean; isDisabled: boolean; betaOffset: number; tcOffset: number };
  scaling: ScalingFactors | null;
  sliceExtension: boolean;
};

/** pic_parameter_set_rbsp() of H.265 7.3.2.3, after the NAL header. */
export function readPps(reader: BitReader): Pps {
  reader.unsigned(63);
  reader.unsigned(15);
  const [dependentSlices, outputFlag, extraSliceBits] = [reader.flag(), reader.flag(), reader.bits(3)];
  const signHiding = reader.flag();
  reader.skip(1);
  reader.unsigned(15);
  reader.unsigned(15);
  const initQp = 26 + reader.signed();
  reader.skip(1);
  const transformSkip = reader.flag();
  const qpDeltaDepth = reader.flag() ? reader.unsigned(3) : null;
  const [cbQpOffset, crQpOffset, sliceChromaQpOffsets] = [reader.signed(), reader.signed(), reader.flag()];
  reader.skip(2);
  const transquantBypass = reader.flag();
  if (reader.flag()) throw new HevcError("unsupported", "tiles");
  const wavefront = reader.flag();
  const filterAcrossSlices = reader.flag();
  const deblocking = { canOverride: false, isDisabled: false, betaOffset: 0, tcOffset: 0 };
  if (reader.flag()) {
    deblocking.canOverride = reader.flag();
    readDeblocking(reader, deblocking);
  }
  const scaling = reader.flag() ? readScalingFactors(reader) : null;
  reader.skip(1);
  reader.unsigned(4);
  return {
    ...{ dependentSlices, outputFlag, extraSliceBits, signHiding, initQp, transformSkip, qpDeltaDepth },
    ...{ cbQpOffset, crQpOffset, sliceChromaQpOffsets, transquantBypass, wavefront, filterAcrossSlices },
    ...{ deblocking, scaling, sliceExtension: reader.flag() },
  };
}

/** The same three fields in a picture's parameters and in a slice's header. */
export function readDeblocking(
  reader: BitReader,
  deblocking: { isDisabled: boolean; betaOffset: number; tcOffset: number },
): void {
  deblocking.isDisabled = reader.flag();
  if (deblocking.isDisabled) return;
  deblocking.betaOffset = reader.signed() * 2;
  deblocking.tcOffset = reader.signed() * 2;
}
