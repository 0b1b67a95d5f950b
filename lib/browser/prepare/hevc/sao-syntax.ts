import type { Cabac } from "./cabac";
import { ctx } from "./contexts";
import type { Sao } from "./picture";
import type { SliceState } from "./slice-state";

const none: Sao = { type: 0, bandOrClass: 0, offsets: [] };
const allNone = [none, none, none] as const;

/** sao() of H.265 7.3.8.3: the offsets of one coding tree block, its own or those of its left or upper neighbour. */
export function readSao({ picture, sps, slice, cabac }: SliceState, address: number): readonly [Sao, Sao, Sao] {
  const isMerged = (other: number) =>
    picture.slices[picture.sliceOfCtb[other] ?? -1]?.address === slice.address && cabac.bin(ctx.saoMerge) === 1;
  if (address % picture.ctbsWide > 0 && isMerged(address - 1)) return picture.sao[address - 1] ?? allNone;
  const above = address - picture.ctbsWide;
  if (above >= 0 && isMerged(above)) return picture.sao[above] ?? allNone;
  const luma = slice.saoLuma ? readComponent(cabac, sps.bitDepthLuma, null) : none;
  const cb = slice.saoChroma ? readComponent(cabac, sps.bitDepthChroma, null) : none;
  const cr = slice.saoChroma ? readComponent(cabac, sps.bitDepthChroma, cb) : none;
  return [luma, cb, cr];
}

/** @param sibling the first colour component, whose type and edge direction hold for the second */
function readComponent(cabac: Cabac, bitDepth: number, sibling: Sao | null): Sao {
  const type = sibling ? sibling.type : readType(cabac);
  if (type === 0) return none;
  const maxSize = (1 << (Math.min(bitDepth, 10) - 5)) - 1;
  const sizes = [0, 1, 2, 3].map(() => readUnary(cabac, maxSize));
  const shift = bitDepth - Math.min(bitDepth, 10);
  if (type === 1) {
    const offsets = sizes.map((size) => (size > 0 && cabac.bypass() === 1 ? -size : size) << shift);
    return { type, bandOrClass: cabac.bypassBits(5), offsets };
  }
  // Valleys are raised and peaks lowered.
  const offsets = sizes.map((size, n) => (n < 2 ? size : -size) << shift);
  return { type, bandOrClass: sibling ? sibling.bandOrClass : cabac.bypassBits(2), offsets };
}

const readType = (cabac: Cabac): number => (cabac.bin(ctx.saoType) === 0 ? 0 : 1 + cabac.bypass());

function readUnary(cabac: Cabac, max: number): number {
  let value = 0;
  while (value < max && cabac.bypass() === 1) value += 1;
  return value;
}
