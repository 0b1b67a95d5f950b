import { ctx } from "./contexts";
import { edge } from "./picture";
import { reconstruct } from "./reconstruct";
import type { SliceState } from "./slice-state";

/** One square of the tree of transform blocks, in luma samples, with what its parent knows. */
export type TransformNode = {
  x: number;
  y: number;
  log2: number;
  depth: number;
  /** Which quarter of its parent it is, and where that begins. */
  quarter: number;
  parentX: number;
  parentY: number;
  /** May there be coefficients of the two colour components? */
  hasCb: boolean;
  hasCr: boolean;
};

/** The coding block that a tree belongs to. */
export type TransformRules = { isSplit: boolean; maxDepth: number; chromaMode: number; isExact: boolean };

/** transform_tree() of H.265 7.3.8.8. */
export function readTransformTree(state: SliceState, node: TransformNode, rules: TransformRules): void {
  const { sps, cabac } = state;
  const { x, y, log2, depth } = node;
  const isForced = log2 > sps.log2MaxTb || (rules.isSplit && depth === 0);
  const isChoice = !isForced && log2 > sps.log2MinTb && depth < rules.maxDepth;
  const isSplit = isChoice ? cabac.bin(ctx.splitTransform + 5 - log2) === 1 : isForced;
  // Blocks of 4 × 4 share the colour of the 8 × 8 that they are quarters of.
  const hasCb = node.hasCb && (log2 === 2 || cabac.bin(ctx.cbfChroma + depth) === 1);
  const hasCr = node.hasCr && (log2 === 2 || cabac.bin(ctx.cbfChroma + depth) === 1);
  if (!isSplit) {
    readTransformUnit(state, { ...node, hasCb, hasCr }, rules);
    return;
  }
  const half = 1 << (log2 - 1);
  for (let quarter = 0; quarter < 4; quarter++) {
    const [childX, childY] = [x + (quarter & 1) * half, y + (quarter >> 1) * half];
    const child = {
      x: childX,
      y: childY,
      log2: log2 - 1,
      depth: depth + 1,
      quarter,
      parentX: x,
      parentY: y,
      hasCb,
      hasCr,
    };
    readTransformTree(state, child, rules);
  }
}

function readTransformUnit(state: SliceState, node: TransformNode, rules: TransformRules): void {
  const { picture, cabac, pps } = state;
  const { x, y, log2, hasCb, hasCr } = node;
  const { isExact, chromaMode } = rules;
  const hasLuma = cabac.bin(ctx.cbfLuma + (node.depth === 0 ? 1 : 0)) === 1;
  if ((hasLuma || hasCb || hasCr) && pps.qpDeltaDepth !== null && !state.isQpRead) readQpDelta(state);
  markEdges(state, x, y, 1 << log2);

  const mode = picture.intraMode[picture.unitAt(x, y)] ?? 0;
  reconstruct(state, { component: 0, x, y, log2, mode, hasCoefficients: hasLuma, isExact });
  picture.fillUnits(picture.isDone, x, y, 1 << log2, 1);

  if (log2 === 2 && node.quarter !== 3) return;
  const [chromaX, chromaY] = log2 === 2 ? [node.parentX >> 1, node.parentY >> 1] : [x >> 1, y >> 1];
  const chroma = { x: chromaX, y: chromaY, log2: Math.max(log2 - 1, 2), mode: chromaMode, isExact };
  reconstruct(state, { ...chroma, component: 1, hasCoefficients: hasCb });
  reconstruct(state, { ...chroma, component: 2, hasCoefficients: hasCr });
}

/** cu_qp_delta_abs and its sign: H.265 9.3.3.10, then 8.6.1. */
function readQpDelta(state: SliceState): void {
  const { cabac, sps } = state;
  let size = 0;
  while (size < 5 && cabac.bin(ctx.qpDelta + (size === 0 ? 0 : 1)) === 1) size += 1;
  if (size === 5) {
    let bits = 0;
    while (bits < 16 && cabac.bypass() === 1) size += 1 << bits++;
    size += cabac.bypassBits(bits);
  }
  const delta = size > 0 && cabac.bypass() === 1 ? -size : size;
  const depthOffset = 6 * (sps.bitDepthLuma - 8);
  const range = 52 + depthOffset;
  const sum = (state.qp + delta + 52 + 2 * depthOffset) % range;
  state.qp = ((sum + range) % range) - depthOffset;
  state.isQpRead = true;
}

function markEdges({ picture }: SliceState, x: number, y: number, sizePx: number): void {
  for (let n = 0; n < sizePx; n += 4) {
    const [left, top] = [picture.unitAt(x, y + n), picture.unitAt(x + n, y)];
    picture.edges[left] = (picture.edges[left] ?? 0) | edge.left;
    picture.edges[top] = (picture.edges[top] ?? 0) | edge.top;
  }
}
