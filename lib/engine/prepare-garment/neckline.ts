import { smoothstep } from "../raster/smoothstep";
import type { Point, Side } from "../types";
import type { Neckline } from "./prepared-garment";
import { topOfColumn, type Silhouette } from "./silhouette";

/** How the curve family is searched. Depths in pixels follow from the garment's size. */
const search = {
  exponents: [1.2, 1.6, 2.2, 3],
  /** Positions along the curve, as shares of its half width. */
  samples: Array.from({ length: 21 }, (_, k) => -0.8 + k * 0.08),
  /** A shallower curve wins over the strongest one when it reaches this share: prints lie deeper than necklines. */
  goodShare: 0.72,
  /** Lab step under which no edge is believed. */
  leastStep: 4,
} as const;

type Candidate = Neckline & { step: number };

/**
 * Finds the front neckline: the narrowest and shallowest curve along which the colour changes clearly. Above it a product photo
 * shows the inside of the back and its label.
 *
 * @param neck       the collar ends as the outline has them; a boat neck is wider than that, because its back fills the opening
 * @param widestPx   no neckline is wider than this from its middle
 * @param deepestY   no neckline reaches below this row (the armpits)
 */
export function findNeckline(
  silhouette: Silhouette,
  lab: Float32Array,
  neck: Record<Side, Point>,
  widestPx: number,
  deepestY: number,
): Neckline | null {
  const ownHalfPx = (neck.right.x - neck.left.x) / 2;
  if (ownHalfPx < 8) return null;
  const centreX = (neck.left.x + neck.right.x) / 2;
  const best: Candidate[] = [];
  for (let halfWidthPx = ownHalfPx; halfWidthPx <= Math.max(ownHalfPx, widestPx); halfWidthPx *= 1.18) {
    const candidate = bestOfWidth(silhouette, lab, centreX, halfWidthPx, deepestY);
    if (candidate) best.push(candidate);
  }
  const strongest = best.reduce((most, { step }) => Math.max(most, step), 0);
  return best.find(({ step }) => step >= search.goodShare * strongest) ?? null;
}

/** Of the curves of one width, the strongest near the shallowest good one; the outline's own dip where none is strong. */
function bestOfWidth(
  silhouette: Silhouette,
  lab: Float32Array,
  centreX: number,
  halfWidthPx: number,
  deepestY: number,
): Candidate | null {
  const top = (sign: number) => topOfColumn(silhouette, centreX + sign * halfWidthPx);
  const topY = (top(-1) + top(1)) / 2;
  const backPx = backDepth(silhouette, centreX, halfWidthPx, topY);
  const dip: Candidate = { centreX, halfWidthPx, topY, depthPx: backPx, exponent: 2, step: 0 };
  const deepestPx = Math.min((deepestY - topY) * 1.05, halfWidthPx * 2.6);
  const candidates: Candidate[] = [];
  for (let depthPx = Math.max(4, backPx + 5); depthPx < deepestPx; depthPx += 2) {
    for (const exponent of search.exponents) {
      const curve = { centreX, halfWidthPx, topY, depthPx, exponent };
      const step = stepAlong(silhouette, lab, curve);
      if (step !== null) candidates.push({ ...curve, step: step * (1 - (0.3 * depthPx) / deepestPx) });
    }
  }
  const strongest = candidates.reduce((most, { step }) => Math.max(most, step), 0);
  const first = candidates.find(({ step }) => step >= search.goodShare * strongest);
  if (!first || strongest < search.leastStep) return dip;
  return candidates
    .filter(({ depthPx }) => Math.abs(depthPx - first.depthPx) <= 10)
    .reduce((strong, candidate) => (candidate.step > strong.step ? candidate : strong));
}

/** Makes transparent what lies above the curve, with a ramp of a few pixels. Changes `alpha`. */
export function removeAboveNeckline(alpha: Uint8Array, widthPx: number, heightPx: number, curve: Neckline): void {
  const from = Math.max(0, Math.ceil(curve.centreX - curve.halfWidthPx));
  const to = Math.min(widthPx - 1, Math.floor(curve.centreX + curve.halfWidthPx));
  for (let x = from; x <= to; x++) {
    const edgeY = necklineY(curve, x);
    for (let y = 0; y < Math.min(heightPx, edgeY + 2); y++) {
      const i = y * widthPx + x;
      alpha[i] = Math.round((alpha[i] ?? 0) * smoothstep(2.5, -1, edgeY - y));
    }
  }
}

function necklineY({ centreX, halfWidthPx, topY, depthPx, exponent }: Neckline, x: number): number {
  return topY + depthPx * (1 - Math.min(1, Math.abs((x - centreX) / halfWidthPx)) ** exponent);
}

/** How deep the outline itself dips between the collar ends. */
function backDepth(silhouette: Silhouette, centreX: number, halfWidthPx: number, topY: number): number {
  const dips = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3].map(
    (at) => topOfColumn(silhouette, centreX + at * halfWidthPx) - topY,
  );
  return Math.max(0, ...dips);
}

/** Colour step across the curve: the mean, mixed with the lower third, so that one strong stretch does not decide. */
function stepAlong(silhouette: Silhouette, lab: Float32Array, curve: Neckline): number | null {
  const steps: number[] = [];
  for (const at of search.samples) {
    const x = curve.centreX + at * curve.halfWidthPx;
    const y = necklineY(curve, x);
    if (y < topOfColumn(silhouette, x) + 3) continue;
    const slope =
      (curve.depthPx * curve.exponent * Math.abs(at) ** (curve.exponent - 1) * Math.sign(at)) / curve.halfWidthPx;
    const length = Math.hypot(slope, 1);
    steps.push(stepAcross(silhouette, lab, x, y, slope / length, 1 / length));
  }
  if (steps.length < 8) return null;
  steps.sort((p, q) => p - q);
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return (mean + (steps[Math.floor(steps.length * 0.3)] ?? 0)) / 2;
}

const stepReachPx = 3;

function stepAcross(
  { widthPx, heightPx }: Silhouette,
  lab: Float32Array,
  x: number,
  y: number,
  nx: number,
  ny: number,
): number {
  const at = (sign: number) => {
    const column = Math.round(x + sign * nx * stepReachPx);
    const row = Math.round(y + sign * ny * stepReachPx);
    return column < 0 || row < 0 || column >= widthPx || row >= heightPx ? -1 : (row * widthPx + column) * 3;
  };
  const p = at(1);
  const q = at(-1);
  if (p < 0 || q < 0) return 0;
  const dl = (lab[p] ?? 0) - (lab[q] ?? 0);
  const da = (lab[p + 1] ?? 0) - (lab[q + 1] ?? 0);
  const db = (lab[p + 2] ?? 0) - (lab[q + 2] ?? 0);
  return Math.min(30, Math.hypot(dl, da, db));
}
