import { Cabac } from "./cabac";
import { readCodingBlock } from "./coding-block";
import { contextCount, ctx, startContexts } from "./contexts";
import { HevcError } from "./hevc-error";
import type { Pps } from "./parameter-sets";
import type { Picture } from "./picture";
import { readSao } from "./sao-syntax";
import type { SliceHeader } from "./slice-header";
import type { SliceState } from "./slice-state";

/**
 * slice_segment_data() of H.265 7.3.8.1: reads one slice, coding tree block by coding tree block, and reconstructs it at
 * once, for every block is predicted from the ones before it.
 */
export function readSliceData(picture: Picture, pps: Pps, slice: SliceHeader, data: Uint8Array): void {
  const { sps, ctbsWide, ctbsHigh } = picture;
  const cabac = new Cabac(data, contextCount);
  const state: SliceState = { picture, sps, pps, slice, cabac, qp: slice.qp, isQpRead: true, previousQp: slice.qp };
  const sliceIndex = picture.slices.push(slice) - 1;
  /** What the row above had learned after its second block. */
  let rowContexts: Uint8Array | null = null;
  startContexts(cabac.contexts, slice.qp);

  for (let address = slice.address; address < ctbsWide * ctbsHigh; address++) {
    const column = address % ctbsWide;
    const [x, y] = [column << sps.log2Ctb, Math.floor(address / ctbsWide) << sps.log2Ctb];
    if (pps.wavefront && column === 0) startRow(state, x, y, rowContexts);
    picture.sliceOfCtb[address] = sliceIndex;
    picture.sao[address] = slice.saoLuma || slice.saoChroma ? readSao(state, address) : null;
    readQuadtree(state, x, y, sps.log2Ctb, 0);
    if (pps.wavefront && column === 1) rowContexts = cabac.contexts.slice();
    if (cabac.isPastEnd) throw new HevcError("broken", "slice ends early");
    if (cabac.terminate()) return;
    if (pps.wavefront && column === ctbsWide - 1) {
      // The bin that ends a row's own data always says so; the next row's begins on a whole byte.
      cabac.terminate();
      cabac.restart();
    }
  }
  throw new HevcError("broken", "slice goes on after the picture");
}

/** With wavefronts a row starts from what the row above had learned two blocks in, if that is of the same slice. */
function startRow(state: SliceState, x: number, y: number, rowContexts: Uint8Array | null): void {
  const { picture, sps, slice, cabac } = state;
  const size = 1 << sps.log2Ctb;
  state.previousQp = slice.qp;
  if (rowContexts && picture.isAvailable(x + size, y - size, slice)) cabac.contexts.set(rowContexts);
  else startContexts(cabac.contexts, slice.qp);
}

/** coding_quadtree() of H.265 7.3.8.4. */
function readQuadtree(state: SliceState, x: number, y: number, log2: number, depth: number): void {
  const { picture, sps, pps, slice, cabac } = state;
  const size = 1 << log2;
  let isSplit = log2 > sps.log2MinCb;
  if (isSplit && x + size <= sps.widthPx && y + size <= sps.heightPx) {
    const isDeeper = (nx: number, ny: number) =>
      picture.isAvailable(nx, ny, slice) && (picture.codingDepth[picture.unitAt(nx, ny)] ?? 0) > depth ? 1 : 0;
    isSplit = cabac.bin(ctx.splitCu + isDeeper(x - 1, y) + isDeeper(x, y - 1)) === 1;
  }
  if (pps.qpDeltaDepth !== null && log2 >= sps.log2Ctb - pps.qpDeltaDepth) {
    state.qp = predictQp(state, x, y);
    state.isQpRead = false;
  }
  if (!isSplit) {
    picture.fillUnits(picture.codingDepth, x, y, size, depth);
    readCodingBlock(state, x, y, log2);
    return;
  }
  const half = size >> 1;
  for (let quarter = 0; quarter < 4; quarter++) {
    const [childX, childY] = [x + (quarter & 1) * half, y + (quarter >> 1) * half];
    if (childX < sps.widthPx && childY < sps.heightPx) readQuadtree(state, childX, childY, log2 - 1, depth + 1);
  }
}

/** H.265 8.6.1: the mean of left and above, where they are of this tree block, else of the block before. */
function predictQp({ picture, sps, slice, previousQp }: SliceState, x: number, y: number): number {
  const mask = (1 << sps.log2Ctb) - 1;
  const qpAt = (nx: number, ny: number, isOfThisTree: boolean) =>
    isOfThisTree && picture.isAvailable(nx, ny, slice) ? (picture.qp[picture.unitAt(nx, ny)] ?? 0) : previousQp;
  return (qpAt(x - 1, y, (x & mask) > 0) + qpAt(x, y - 1, (y & mask) > 0) + 1) >> 1;
}
