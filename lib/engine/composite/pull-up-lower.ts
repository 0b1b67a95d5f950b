import { boxBlur } from "../raster/box-blur";
import { pushPull } from "../raster/push-pull";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type PersonAnalysis, type Point, type Side } from "../types";
import { labelAt, outward, torsoAcross, torsoDown, torsoPoint } from "../warp/body-frame";
import { lowerBegins } from "../warp/lower-shape";
import type { BareBody } from "./body-planes";
import type { ClassPlanes } from "./class-planes";
import type { WorkBox } from "./work-box";

/** A lower garment as far up as the old top had hidden it. `shows` and `within`: 0 to 1 a pixel. */
export type PulledUp = {
  rgb: Float32Array;
  /** Below the waist, where the lower garment would be worn. */
  shows: Float32Array;
  /** Between its side seams. */
  within: Float32Array;
};

/** Shares of the shoulder width below the old hem: its shadow, and the rows between which the side seams are read. */
const below = { shadow: 0.05, seams: [0.05, 0.08, 0.11, 0.14], hips: [0.2, 0.23, 0.26, 0.29] } as const;

/** Side seams lean inwards towards the waist by at most this many pixels a pixel. */
const mostLean = 0.3;

/**
 * The trousers or skirt carried on upwards under what the old top had hidden: mirrored at its hem, so that the weave and the light
 * go on; smoothly where there is nothing to mirror. Null where no lower garment is seen.
 */
export function pulledUpLower(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  box: WorkBox,
  body: BareBody,
  wanted: Uint8Array,
): PulledUp | null {
  const { torso } = person;
  const { widthPx, heightPx } = box;
  const beginsV = lowerBegins(person);
  const litV = beginsV + torso.shoulderWidthPx * below.shadow;
  const weight = boxBlur(planes.lower, widthPx, heightPx, 2);
  let seen = 0;
  for (let i = 0; i < weight.length; i++) {
    weight[i] = (weight[i] ?? 0) > 0.95 && torsoDown(torso, pointOf(i, box)) > litV ? 1 : 0;
    seen += weight[i] ?? 0;
  }
  if (seen === 0) return null;
  const rgb = pushPull(base, weight, widthPx, heightPx, wanted);
  const seam = { left: seamOf(person, beginsV, "left"), right: seamOf(person, beginsV, "right") };
  const shows = new Float32Array(weight.length);
  const within = new Float32Array(weight.length).fill(1);
  for (let i = 0; i < weight.length; i++) {
    if (!wanted[i]) continue;
    const v = torsoDown(torso, pointOf(i, box));
    // Arms hang in front of trousers.
    shows[i] = smoothstep(torso.torsoLengthPx * 0.85, torso.torsoLengthPx * 0.87, v) * (1 - (body.arms[i] ?? 0));
    if (!shows[i]) continue;
    const u = torsoAcross(torso, pointOf(i, box));
    const halfPx = seam[u < 0 ? "left" : "right"](v);
    within[i] = smoothstep(halfPx + 1.5, halfPx - 1.5, Math.abs(u));
    if (v >= litV || !within[i]) continue;
    const mirrorV = 2 * litV - v;
    const mirror = torsoPoint(torso, mirrorV, (u * seam[u < 0 ? "left" : "right"](mirrorV)) / halfPx);
    const from = pixelOf(mirror, box);
    if (from !== null && weight[from]) for (let c = 0; c < 3; c++) rgb[i * 3 + c] = base[from * 3 + c] ?? 0;
  }
  return { rgb, shows, within };
}

const pointOf = (i: number, box: WorkBox): Point => ({
  x: box.left + (i % box.widthPx),
  y: box.top + Math.floor(i / box.widthPx),
});

function pixelOf({ x, y }: Point, box: WorkBox): number | null {
  const column = Math.round(x) - box.left;
  const row = Math.round(y) - box.top;
  return column < 0 || row < 0 || column >= box.widthPx || row >= box.heightPx ? null : row * box.widthPx + column;
}

/** How far from the middle line the lower garment reaches on a side, by how far down: the old top may have hung wider than it. */
function seamOf(person: PersonAnalysis, beginsV: number, side: Side): (v: number) => number {
  const { torso } = person;
  const unit = torso.shoulderWidthPx;
  const half = (v: number) => {
    let out = 0;
    while (out < unit && labelAt(person, torsoPoint(torso, v, outward[side] * (out + 1))) === labelOf.lower) out++;
    return out;
  };
  const median = (shares: readonly number[]) =>
    shares.map((share) => half(beginsV + share * unit)).sort((p, q) => p - q)[shares.length >> 1] ?? 0;
  // A hand before the hip or an open shirt is no side seam.
  const least = torso.hipWidthPx * 0.62;
  const seamPx = Math.max(least, median(below.seams));
  const hipPx = Math.max(least, median(below.hips));
  const lean = Math.max(0, Math.min(mostLean, (hipPx - seamPx) / (unit * 0.15)));
  const fromV = beginsV + unit * 0.095;
  return (v) => Math.max(least, seamPx - lean * Math.max(0, fromV - v));
}
