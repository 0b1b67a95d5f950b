import { chromaQp } from "./chroma-qp";
import { intraMode, predictIntra } from "./intra-prediction";
import { readResidual } from "./residual";
import type { SliceState } from "./slice-state";
import { inverseTransform, scaleSkipped } from "./transform";

/** One transform block, in samples of its own component's plane. */
export type TransformBlock = {
  component: 0 | 1 | 2;
  x: number;
  y: number;
  log2: number;
  mode: number;
  hasCoefficients: boolean;
  isExact: boolean;
};

const levelScale = [40, 45, 51, 57, 64, 72];
const flatFactor = 16;
const block = new Int32Array(32 * 32);

/** Predict a block, read its coefficients, and add what they say. */
export function reconstruct(state: SliceState, target: TransformBlock): void {
  const { component, x, y, log2, mode } = target;
  predictIntra(state.picture, state.slice, component, x, y, 1 << log2, mode);
  if (!target.hasCoefficients) return;
  const { pps, cabac, picture } = state;
  const isLuma = component === 0;
  const { bitDepth } = picture.planes[component];
  const residual = readResidual(cabac, block, {
    log2,
    isLuma,
    scanIndex: scanIndexOf(mode, log2, isLuma),
    signHiding: pps.signHiding && !target.isExact,
    mayBeSkipped: pps.transformSkip && !target.isExact && log2 === 2,
  });
  if (!target.isExact) {
    scale(state, target, residual, bitDepth);
    if (residual.isSkipped) scaleSkipped(block, bitDepth);
    else inverseTransform(block, log2, isLuma && log2 === 2, residual, bitDepth);
  }
  addBlock(state, target);
}

/** Blocks predicted nearly across are read along their lines, and those nearly upright along their columns. */
function scanIndexOf(mode: number, log2: number, isLuma: boolean): 0 | 1 | 2 {
  if (log2 !== 2 && !(log2 === 3 && isLuma)) return 0;
  if (Math.abs(mode - intraMode.horizontal) <= 4) return 2;
  return Math.abs(mode - intraMode.vertical) <= 4 ? 1 : 0;
}

/** From levels to coefficients: H.265 8.6.4.2. */
function scale(
  { picture, pps, slice, qp }: SliceState,
  { component, log2 }: TransformBlock,
  { columns, rows }: { columns: number; rows: number },
  bitDepth: number,
): void {
  const depthOffset = 6 * (bitDepth - 8);
  const offset = component === 1 ? slice.cbQpOffset : slice.crQpOffset;
  const blockQp = depthOffset + (component === 0 ? qp : chromaQp(Math.max(qp + offset, -depthOffset)));
  const lists = picture.sps.scaling && (pps.scaling ?? picture.sps.scaling);
  const factors = lists?.[log2 - 2]?.[component];
  const step = (levelScale[blockQp % 6] ?? 0) * 2 ** Math.floor(blockQp / 6);
  const divisor = 2 ** (bitDepth + log2 - 5);
  for (let row = 0; row < rows; row++) {
    for (let at = row << log2; at < (row << log2) + columns; at++) {
      const level = block[at] ?? 0;
      if (level === 0) continue;
      // In double precision: the product of a hostile file does not fit 32 bits.
      const value = Math.floor((level * (factors?.[at] ?? flatFactor) * step) / divisor + 0.5);
      block[at] = Math.min(Math.max(value, -32_768), 32_767);
    }
  }
}

function addBlock({ picture }: SliceState, { component, x, y, log2 }: TransformBlock): void {
  const { samples, widthPx, bitDepth } = picture.planes[component];
  const size = 1 << log2;
  const max = (1 << bitDepth) - 1;
  for (let row = 0; row < size; row++) {
    const to = (y + row) * widthPx + x;
    for (let column = 0; column < size; column++) {
      const value = (samples[to + column] ?? 0) + (block[(row << log2) + column] ?? 0);
      samples[to + column] = value < 0 ? 0 : value > max ? max : value;
    }
  }
}
