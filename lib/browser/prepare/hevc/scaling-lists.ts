import type { BitReader } from "./bit-reader";
import { diagonalScan } from "./scans";

/** Scaling factors by size (log2 2 to 5) and matrix (component 0 to 2; inter ones are not kept), row by row. */
export type ScalingFactors = readonly (readonly Uint8Array[])[];

const flatValue = 16;
/** Default 8 × 8 list for intra blocks, in diagonal order (H.265 table 7-6). */
const defaultIntra = [
  16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 17, 16, 17, 16, 17, 18, 17, 18, 18, 17, 18, 21, 19, 20, 21, 20, 19, 21, 24,
  22, 22, 24, 24, 22, 22, 24, 25, 25, 27, 30, 27, 25, 25, 29, 31, 35, 35, 31, 29, 36, 41, 44, 41, 36, 47, 54, 54, 47,
  65, 70, 65, 88, 88, 115,
];
const defaultInter = [
  16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 17, 17, 17, 17, 17, 18, 18, 18, 18, 18, 18, 20, 20, 20, 20, 20, 20, 20, 24,
  24, 24, 24, 24, 24, 24, 24, 25, 25, 25, 25, 25, 25, 25, 28, 28, 28, 28, 28, 28, 33, 33, 33, 33, 33, 41, 41, 41, 41,
  54, 54, 54, 71, 71, 91,
];

type List = { coefficients: number[]; dc: number };

const defaultList = (sizeId: number, matrixId: number): List => ({
  coefficients: sizeId === 0 ? Array<number>(16).fill(flatValue) : [...(matrixId < 3 ? defaultIntra : defaultInter)],
  dc: flatValue,
});

const defaultLists = (): List[][] =>
  [0, 1, 2, 3].map((sizeId) => [0, 1, 2, 3, 4, 5].map((matrixId) => defaultList(sizeId, matrixId)));

export const defaultScalingFactors = (): ScalingFactors => toFactors(defaultLists());

/** scaling_list_data() of H.265 7.3.4. */
export function readScalingFactors(reader: BitReader): ScalingFactors {
  const lists = defaultLists();
  for (let sizeId = 0; sizeId < 4; sizeId++) {
    for (let matrixId = 0; matrixId < 6; matrixId += sizeId === 3 ? 3 : 1) {
      const row = lists[sizeId] ?? [];
      row[matrixId] = readList(reader, sizeId, matrixId, row);
    }
  }
  return toFactors(lists);
}

function readList(reader: BitReader, sizeId: number, matrixId: number, row: readonly List[]): List {
  if (!reader.flag()) {
    const delta = reader.unsigned(matrixId) * (sizeId === 3 ? 3 : 1);
    const reference = delta === 0 ? undefined : row[matrixId - delta];
    return reference ?? defaultList(sizeId, matrixId);
  }
  let next = 8;
  let dc = flatValue;
  if (sizeId > 1) {
    next = reader.signed() + 8;
    dc = next;
  }
  const coefficients = Array.from({ length: sizeId === 0 ? 16 : 64 }, () => {
    next = (next + reader.signed() + 256) & 255;
    return next;
  });
  return { coefficients, dc };
}

/** Spread each list over its block: 16 × 16 and 32 × 32 repeat every value, and have a first value of their own. */
function toFactors(lists: readonly List[][]): ScalingFactors {
  return lists.map((row, sizeId) => [0, 1, 2].map((component) => toBlock(row[sizeId === 3 ? 0 : component], sizeId)));
}

function toBlock(list: List | undefined, sizeId: number): Uint8Array {
  const size = 4 << sizeId;
  const listLog2 = sizeId === 0 ? 2 : 3;
  const repeat = size >> listLog2;
  const scan = diagonalScan(listLog2);
  const block = new Uint8Array(size * size);
  for (let at = 0; at < block.length; at++) {
    const [x, y] = [Math.floor((at % size) / repeat), Math.floor(at / size / repeat)];
    block[at] = list?.coefficients[scan.findIndex((place) => place.x === x && place.y === y)] ?? flatValue;
  }
  if (sizeId > 1) block[0] = list?.dc ?? flatValue;
  return block;
}
