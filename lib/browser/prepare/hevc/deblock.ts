import { chromaQp } from "./chroma-qp";
import { edge, type Picture } from "./picture";
import type { Pps } from "./parameter-sets";

/** Thresholds by quantisation (H.265 table 8-12). Every edge here is between intra blocks, so of the full strength 2. */
const betas = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28,
  30, 32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64,
];
const tcs = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5,
  5, 6, 6, 7, 8, 9, 10, 11, 13, 14, 16, 18, 20, 22, 24,
];
const intraTcOffset = 2;

/** Smooth the edges of blocks: H.265 8.7.2, first all upright edges of the picture, then all level ones. */
export function deblock(picture: Picture, pps: Pps): void {
  for (const side of [edge.left, edge.top]) {
    for (let unitY = 0; unitY < picture.unitsHigh; unitY++) {
      for (let unitX = 0; unitX < picture.unitsWide; unitX++) {
        if (((picture.edges[unitY * picture.unitsWide + unitX] ?? 0) & side) === 0) continue;
        filterUnit(picture, pps, side, unitX << 2, unitY << 2);
      }
    }
  }
}

/** One edge of 4 luma samples, at the left or upper side of x, y. */
function filterUnit(picture: Picture, pps: Pps, side: number, x: number, y: number): void {
  const isUpright = side === edge.left;
  const position = isUpright ? x : y;
  if (position === 0 || position % 8 !== 0) return;
  const [otherX, otherY] = isUpright ? [x - 1, y] : [x, y - 1];
  const slice = picture.sliceAt(x, y);
  const other = picture.sliceAt(otherX, otherY);
  if (!slice || !other || slice.deblocking.isDisabled) return;
  if (slice.address !== other.address && !slice.filterAcrossSlices) return;

  const [unitQ, unitP] = [picture.unitAt(x, y), picture.unitAt(otherX, otherY)];
  const qp = ((picture.qp[unitQ] ?? 0) + (picture.qp[unitP] ?? 0) + 1) >> 1;
  const keep = { p: picture.isExact[unitP] === 1, q: picture.isExact[unitQ] === 1 };
  const { betaOffset, tcOffset } = slice.deblocking;
  const [luma] = picture.planes;
  const depthScale = 1 << (luma.bitDepth - 8);
  const beta = (betas[clamp(qp + betaOffset, 51)] ?? 0) * depthScale;
  const tc = (tcs[clamp(qp + intraTcOffset + tcOffset, 53)] ?? 0) * depthScale;
  const [across, along] = isUpright ? [1, luma.widthPx] : [luma.widthPx, 1];
  filterLuma(luma.samples, y * luma.widthPx + x, across, along, beta, tc, (1 << luma.bitDepth) - 1, keep);

  if (position % 16 !== 0) return;
  [pps.cbQpOffset, pps.crQpOffset].forEach((offset, n) => {
    const plane = picture.planes[n === 0 ? 1 : 2];
    const chromaTc = tcs[clamp(chromaQp(qp + offset) + intraTcOffset + tcOffset, 53)] ?? 0;
    const [acrossC, alongC] = isUpright ? [1, plane.widthPx] : [plane.widthPx, 1];
    const at = (y >> 1) * plane.widthPx + (x >> 1);
    const max = (1 << plane.bitDepth) - 1;
    filterChroma(plane.samples, at, acrossC, alongC, chromaTc << (plane.bitDepth - 8), max, keep);
  });
}

type Keep = { p: boolean; q: boolean };

function filterLuma(
  s: Uint16Array,
  at: number,
  across: number,
  along: number,
  beta: number,
  tc: number,
  max: number,
  keep: Keep,
): void {
  const bend = (line: number, direction: number, first: number) => {
    const from = at + line * along + first * across;
    return Math.abs((s[from + 2 * direction * across] ?? 0) - 2 * (s[from + direction * across] ?? 0) + (s[from] ?? 0));
  };
  const [p0, p3, q0, q3] = [bend(0, -1, -1), bend(3, -1, -1), bend(0, 1, 0), bend(3, 1, 0)];
  if (p0 + q0 + p3 + q3 >= beta) return;
  const isFlat = (line: number, bends: number) => {
    const from = at + line * along;
    const sample = (n: number) => s[from + n * across] ?? 0;
    const ends = Math.abs(sample(-4) - sample(-1)) + Math.abs(sample(0) - sample(3));
    return bends < beta >> 2 && ends < beta >> 3 && Math.abs(sample(-1) - sample(0)) < (5 * tc + 1) >> 1;
  };
  const isStrong = isFlat(0, 2 * (p0 + q0)) && isFlat(3, 2 * (p3 + q3));
  const sideLimit = (beta + (beta >> 1)) >> 3;
  const [movesP1, movesQ1] = [p0 + p3 < sideLimit, q0 + q3 < sideLimit];
  for (let line = 0; line < 4; line++) {
    const from = at + line * along;
    if (isStrong) strongFilter(s, from, across, tc, keep);
    else weakFilter(s, from, across, tc, max, movesP1, movesQ1, keep);
  }
}

function strongFilter(s: Uint16Array, at: number, across: number, tc: number, keep: Keep): void {
  const sample = (n: number) => s[at + n * across] ?? 0;
  const [p3, p2, p1, p0] = [sample(-4), sample(-3), sample(-2), sample(-1)];
  const [q0, q1, q2, q3] = [sample(0), sample(1), sample(2), sample(3)];
  const near = (value: number, old: number) => Math.min(Math.max(value, old - 2 * tc), old + 2 * tc);
  if (!keep.p) {
    s[at - across] = near((p2 + 2 * p1 + 2 * p0 + 2 * q0 + q1 + 4) >> 3, p0);
    s[at - 2 * across] = near((p2 + p1 + p0 + q0 + 2) >> 2, p1);
    s[at - 3 * across] = near((2 * p3 + 3 * p2 + p1 + p0 + q0 + 4) >> 3, p2);
  }
  if (keep.q) return;
  s[at] = near((p1 + 2 * p0 + 2 * q0 + 2 * q1 + q2 + 4) >> 3, q0);
  s[at + across] = near((p0 + q0 + q1 + q2 + 2) >> 2, q1);
  s[at + 2 * across] = near((p0 + q0 + q1 + 3 * q2 + 2 * q3 + 4) >> 3, q2);
}

function weakFilter(
  s: Uint16Array,
  at: number,
  across: number,
  tc: number,
  max: number,
  movesP1: boolean,
  movesQ1: boolean,
  keep: Keep,
): void {
  const [p2, p1, p0] = [s[at - 3 * across] ?? 0, s[at - 2 * across] ?? 0, s[at - across] ?? 0];
  const [q0, q1, q2] = [s[at] ?? 0, s[at + across] ?? 0, s[at + 2 * across] ?? 0];
  const wanted = (9 * (q0 - p0) - 3 * (q1 - p1) + 8) >> 4;
  if (Math.abs(wanted) >= tc * 10) return;
  const delta = within(wanted, tc);
  if (!keep.p) {
    s[at - across] = clamp(p0 + delta, max);
    if (movesP1) s[at - 2 * across] = clamp(p1 + within((((p2 + p0 + 1) >> 1) - p1 + delta) >> 1, tc >> 1), max);
  }
  if (keep.q) return;
  s[at] = clamp(q0 - delta, max);
  if (movesQ1) s[at + across] = clamp(q1 + within((((q2 + q0 + 1) >> 1) - q1 - delta) >> 1, tc >> 1), max);
}

function filterChroma(
  s: Uint16Array,
  at: number,
  across: number,
  along: number,
  tc: number,
  max: number,
  keep: Keep,
): void {
  for (let line = 0; line < 2; line++, at += along) {
    const [p1, p0] = [s[at - 2 * across] ?? 0, s[at - across] ?? 0];
    const [q0, q1] = [s[at] ?? 0, s[at + across] ?? 0];
    const delta = within((((q0 - p0) << 2) + p1 - q1 + 4) >> 3, tc);
    if (!keep.p) s[at - across] = clamp(p0 + delta, max);
    if (!keep.q) s[at] = clamp(q0 - delta, max);
  }
}

const clamp = (value: number, max: number): number => (value < 0 ? 0 : value > max ? max : value);
const within = (value: number, limit: number): number => (value < -limit ? -limit : value > limit ? limit : value);
