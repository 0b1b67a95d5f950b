import type { LabColour, Point, Side } from "../types";
import type { TopLandmarks } from "./prepared-garment";
import type { Silhouette } from "./silhouette";

const rules = {
  /** Share of the shoulder width: how far around the armpit. Less than what a sleeve that hangs down covers of the body. */
  reach: 0.04,
  /** So wide, through the reach, is a slit that the cut-out may have taken for cloth. */
  slit: 1,
  /** Nearer to the backdrop's colour than this share of the cloth's distance a pixel shows mostly backdrop. */
  backdrop: 0.55,
  /** Lab distance of cloth and backdrop from which colours tell them apart. */
  clearCloth: 15,
} as const;

/**
 * The top of the gap between body and sleeve: 1 for its pixels, those that the cut-out took for cloth included. It is too
 * narrow there for the colours to be told apart. Once the sleeve hangs along the body it closes farther down, and what is left
 * of it is a hole in the cloth.
 */
export function armpitNotches(
  silhouette: Silhouette,
  lab: Float32Array,
  backdrop: LabColour,
  { shoulder, armpit }: Pick<TopLandmarks, "shoulder" | "armpit">,
): Record<Side, Uint8Array> {
  const reachPx = Math.max(3, Math.round((shoulder.right.x - shoulder.left.x) * rules.reach));
  const notch = (side: Side) => notchAt(armpit[side], silhouette, lab, backdrop, reachPx);
  return { left: notch("left"), right: notch("right") };
}

function notchAt(
  pit: Point,
  { pixels, widthPx, heightPx }: Silhouette,
  lab: Float32Array,
  backdrop: LabColour,
  reachPx: number,
): Uint8Array {
  const notch = new Uint8Array(pixels.length);
  const left = Math.max(0, Math.round(pit.x) - reachPx);
  const right = Math.min(widthPx - 1, Math.round(pit.x) + reachPx);
  const top = Math.max(0, Math.round(pit.y) - reachPx);
  const bottom = Math.min(heightPx - 2, Math.round(pit.y) + reachPx);
  const backdropPx = mostBackdrop();
  for (let y = bottom; y >= top; y--) {
    let from = -1;
    for (let i = y * widthPx + left + 1; i <= y * widthPx + right; i++) {
      const isGap = !pixels[i] || awayFromBackdrop(i) < backdropPx;
      // Only between cloth and cloth: a gap that reaches the border of this place is wide already.
      if (isGap && from < 0 && pixels[i - 1]) from = i;
      if (isGap || from < 0) continue;
      if (isNotch(from, i)) notch.fill(1, from, i);
      from = -1;
    }
  }
  return notch;

  /** A gap of the outline, or the slit in which it goes on upwards. */
  function isNotch(from: number, to: number): boolean {
    if (pixels.subarray(from, to).includes(0)) return true;
    return to - from < reachPx * rules.slit && notch.subarray(from + widthPx, to + widthPx).includes(1);
  }

  function mostBackdrop(): number {
    let [sum, count] = [0, 0];
    for (let y = top; y <= bottom; y++) {
      for (let i = y * widthPx + left; i <= y * widthPx + right; i++) {
        if (!pixels[i]) continue;
        sum += awayFromBackdrop(i);
        count++;
      }
    }
    return sum > rules.clearCloth * count ? (sum / count) * rules.backdrop : 0;
  }

  function awayFromBackdrop(i: number): number {
    const dl = (lab[i * 3] ?? 0) - backdrop[0];
    const da = (lab[i * 3 + 1] ?? 0) - backdrop[1];
    const db = (lab[i * 3 + 2] ?? 0) - backdrop[2];
    return Math.sqrt(dl * dl + da * da + db * db);
  }
}
