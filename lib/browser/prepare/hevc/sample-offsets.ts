import type { Picture, Plane, Sao } from "./picture";

/** The two neighbours that an edge class compares with, as steps in x and y (H.265 table 8-13). */
const directions = [
  [-1, 0, 1, 0],
  [0, -1, 0, 1],
  [-1, -1, 1, 1],
  [1, -1, -1, 1],
] as const;

/** Sample adaptive offset, the last step: H.265 8.7.3. Reads deblocked samples, so each plane is copied first. */
export function addSampleOffsets(picture: Picture): void {
  picture.planes.forEach((plane, component) => {
    const isUsed = picture.sao.some((sao) => (sao?.[component]?.type ?? 0) !== 0);
    if (!isUsed) return;
    const before = plane.samples.slice();
    picture.sao.forEach((sao, address) => {
      const offsets = sao?.[component];
      if (offsets?.type === 1) addBands(picture, plane, component, address, offsets, before);
      else if (offsets?.type === 2) addEdges(picture, plane, component, address, offsets, before);
    });
  });
}

/** Part of the plane that a coding tree block covers. */
function areaOf(picture: Picture, plane: Plane, component: number, address: number) {
  const log2 = picture.sps.log2Ctb - (component === 0 ? 0 : 1);
  const [left, top] = [(address % picture.ctbsWide) << log2, Math.floor(address / picture.ctbsWide) << log2];
  return {
    left,
    top,
    right: Math.min(left + (1 << log2), plane.widthPx),
    bottom: Math.min(top + (1 << log2), plane.heightPx),
  };
}

function addBands(picture: Picture, plane: Plane, component: number, address: number, sao: Sao, before: Uint16Array) {
  const { left, top, right, bottom } = areaOf(picture, plane, component, address);
  const shift = plane.bitDepth - 5;
  const max = (1 << plane.bitDepth) - 1;
  const byBand = new Int16Array(32);
  sao.offsets.forEach((offset, n) => (byBand[(sao.bandOrClass + n) & 31] = offset));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * plane.widthPx + x;
      const value = before[at] ?? 0;
      const offset = byBand[value >> shift] ?? 0;
      if (offset !== 0 && !isExact(picture, component, x, y)) plane.samples[at] = clamp(value + offset, max);
    }
  }
}

function addEdges(picture: Picture, plane: Plane, component: number, address: number, sao: Sao, before: Uint16Array) {
  const { left, top, right, bottom } = areaOf(picture, plane, component, address);
  const [ax, ay, bx, by] = directions[sao.bandOrClass & 3] ?? directions[0];
  const [stepA, stepB] = [ay * plane.widthPx + ax, by * plane.widthPx + bx];
  const max = (1 << plane.bitDepth) - 1;
  const [valley, halfValley, halfPeak, peak] = sao.offsets;
  /** By how many neighbours are larger less how many are smaller, plus 2. */
  const byShape = Int16Array.from([peak ?? 0, halfPeak ?? 0, 0, halfValley ?? 0, valley ?? 0]);
  const hasSeveralSlices = picture.slices.length > 1;
  for (let y = top; y < bottom; y++) {
    if (y + Math.min(ay, by) < 0 || y + Math.max(ay, by) >= plane.heightPx) continue;
    for (let x = left; x < right; x++) {
      if (x + Math.min(ax, bx) < 0 || x + Math.max(ax, bx) >= plane.widthPx) continue;
      const at = y * plane.widthPx + x;
      const value = before[at] ?? 0;
      const shape = Math.sign((before[at + stepA] ?? 0) - value) + Math.sign((before[at + stepB] ?? 0) - value) + 2;
      const offset = byShape[shape] ?? 0;
      if (offset === 0 || isExact(picture, component, x, y)) continue;
      if (hasSeveralSlices && !isOpen(picture, component, x, y, x + ax, y + ay)) continue;
      if (hasSeveralSlices && !isOpen(picture, component, x, y, x + bx, y + by)) continue;
      plane.samples[at] = clamp(value + offset, max);
    }
  }
}

/** May the sample at x, y look at its neighbour? Not across the border of a slice that forbids it: the later of the two. */
function isOpen(picture: Picture, component: number, x: number, y: number, nx: number, ny: number): boolean {
  const shift = component === 0 ? 0 : 1;
  const own = picture.sliceAt(x << shift, y << shift);
  const other = picture.sliceAt(nx << shift, ny << shift);
  if (!own || !other) return false;
  if (own.address === other.address) return true;
  return own.address > other.address ? own.filterAcrossSlices : other.filterAcrossSlices;
}

function isExact(picture: Picture, component: number, x: number, y: number): boolean {
  const shift = component === 0 ? 0 : 1;
  return picture.isExact[picture.unitAt(x << shift, y << shift)] === 1;
}

const clamp = (value: number, max: number): number => (value < 0 ? 0 : value > max ? max : value);
