import { ctx } from "./contexts";
import { intraMode } from "./intra-prediction";
import { HevcError } from "./hevc-error";
import type { SliceState } from "./slice-state";
import { readTransformTree } from "./transform-tree";

/** Colour modes that a block may name, before the one that luma has. */
const chromaModes = [intraMode.planar, intraMode.vertical, intraMode.horizontal, intraMode.dc] as const;
const sameAsLuma = 4;
/** Takes the place of a colour mode that luma has already. */
const diagonalMode = 34;

/** coding_unit() of H.265 7.3.8.5 in a picture without references. */
export function readCodingBlock(state: SliceState, x: number, y: number, log2: number): void {
  const { picture, sps, pps, slice, cabac } = state;
  const size = 1 << log2;
  if (pps.qpDeltaDepth === null) state.qp = slice.qp;
  const isExact = pps.transquantBypass && cabac.bin(ctx.transquantBypass) === 1;
  const isSplit = log2 === sps.log2MinCb && cabac.bin(ctx.partMode) === 0;
  const { raw } = sps;
  if (raw && !isSplit && log2 >= raw.log2Min && log2 <= raw.log2Max && cabac.terminate()) {
    throw new HevcError("unsupported", "raw samples");
  }
  readLumaModes(state, x, y, size, isSplit);
  const chromaMode = readChromaMode(state, x, y);
  const root = { x, y, log2, depth: 0, quarter: 0, parentX: x, parentY: y, hasCb: true, hasCr: true };
  const maxDepth = sps.maxTransformDepth + (isSplit ? 1 : 0);
  readTransformTree(state, root, { isSplit, maxDepth, chromaMode, isExact });
  if (isExact) picture.fillUnits(picture.isExact, x, y, size, 1);
  picture.fillUnits(picture.qp, x, y, size, state.qp);
  state.previousQp = state.qp;
}

function readLumaModes(state: SliceState, x: number, y: number, size: number, isSplit: boolean): void {
  const { picture, cabac } = state;
  const parts = isSplit ? 4 : 1;
  const partSize = isSplit ? size >> 1 : size;
  const isPredicted = Array.from({ length: parts }, () => cabac.bin(ctx.previousIntraMode) === 1);
  isPredicted.forEach((predicted, part) => {
    const [partX, partY] = [x + (part & 1) * partSize, y + (part >> 1) * partSize];
    const candidates = likelyModes(state, partX, partY, part);
    const mode = predicted ? (candidates[readCandidate(state)] ?? 0) : otherMode(candidates, cabac.bypassBits(5));
    picture.fillUnits(picture.intraMode, partX, partY, partSize, mode);
  });
}

function readCandidate({ cabac }: SliceState): number {
  if (cabac.bypass() === 0) return 0;
  return 1 + cabac.bypass();
}

/** The mode with this number among those that are no candidates. */
function otherMode(candidates: readonly number[], number: number): number {
  return [...candidates]
    .sort((a, b) => a - b)
    .reduce((mode, candidate) => (mode >= candidate ? mode + 1 : mode), number);
}

/** The three modes that left and above make likely: H.265 8.4.2. */
function likelyModes({ picture, slice, sps }: SliceState, x: number, y: number, part: number): readonly number[] {
  const modeAt = (nx: number, ny: number, isOfThisBlock: boolean) =>
    isOfThisBlock || picture.isAvailable(nx, ny, slice)
      ? (picture.intraMode[picture.unitAt(nx, ny)] ?? 0)
      : intraMode.dc;
  const left = modeAt(x - 1, y, (part & 1) === 1);
  // Modes of the row of tree blocks above are not kept.
  const isTreeTop = (y & ((1 << sps.log2Ctb) - 1)) === 0;
  const above = isTreeTop ? intraMode.dc : modeAt(x, y - 1, part >= 2);
  if (left === above) {
    if (left < 2) return [intraMode.planar, intraMode.dc, intraMode.vertical];
    return [left, 2 + ((left + 29) & 31), 2 + ((left - 1) & 31)];
  }
  const third = [intraMode.planar, intraMode.dc, intraMode.vertical].find((mode) => mode !== left && mode !== above);
  return [left, above, third ?? intraMode.vertical];
}

function readChromaMode({ picture, cabac }: SliceState, x: number, y: number): number {
  const luma = picture.intraMode[picture.unitAt(x, y)] ?? 0;
  const choice = cabac.bin(ctx.chromaMode) === 0 ? sameAsLuma : cabac.bypassBits(2);
  const mode = chromaModes[choice];
  if (mode === undefined) return luma;
  return mode === luma ? diagonalMode : mode;
}
