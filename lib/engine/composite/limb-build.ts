import { shifted } from "../point";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type PersonAnalysis } from "../types";
import { labelAt } from "../warp/body-frame";
import type { Tube } from "../warp/tube";

/** How a leg differs from straight lines between hip, knee and ankle: at shares of its length, as a ratio of its width. */
type Build = readonly { at: number; ratio: number }[];

/** Knee, calf and ankle of a leg that nobody sees; of one whose calf is seen, and tells its own width, only the knee. */
const builds: Record<"hidden" | "seen", Build> = {
  hidden: [
    { at: 0.3, ratio: 1 },
    { at: 0.5, ratio: 0.9 },
    { at: 0.66, ratio: 1.08 },
    { at: 0.85, ratio: 0.9 },
    { at: 0.96, ratio: 0.82 },
    { at: 1.06, ratio: 0.95 },
  ],
  seen: [
    { at: 0.3, ratio: 1 },
    { at: 0.5, ratio: 0.9 },
    { at: 0.6, ratio: 1 },
  ],
};

/** What a bare leg's half width is multiplied with, by the share of the leg's length. */
export function legBuild(person: PersonAnalysis, leg: Tube): (share: number) => number {
  const isSkin = (share: number) => labelAt(person, leg.middleAt(share * leg.lengthPx)) === labelOf.skin;
  const build = builds[[0.55, 0.62, 0.7, 0.78].some(isSkin) ? "seen" : "hidden"];
  return (share) => {
    const next = build.findIndex(({ at }) => at > share);
    const after = build[next];
    const last = build[next < 0 ? build.length - 1 : next - 1];
    if (!last || !after) return (last ?? after)?.ratio ?? 1;
    return last.ratio + (after.ratio - last.ratio) * smoothstep(last.at, after.at, share);
  };
}

/** From this share of the arm on, a forearm that was in a sleeve narrows to the wrist of the hand that is seen. */
const narrowsFrom = 0.6;

/** An arm in a sleeve has the sleeve's width: its painted end is brought to the hand, which the photo shows. */
export function meetingHand(person: PersonAnalysis, arm: Tube): Tube {
  const hand = [1.03, 1.08, 1.13, 1.18, 1.23]
    .map((share) => handAcross(person, arm, share))
    .find((found) => found !== null);
  if (!hand) return arm;
  const towards = (d: number) => smoothstep(narrowsFrom, 1, d / arm.lengthPx);
  return {
    ...arm,
    middleAt: (d) => shifted(arm.middleAt(d), arm.outwardAt(d), hand.offsetPx * towards(d)),
    halfWidthAt: (d) =>
      arm.halfWidthAt(d) + (Math.min(hand.halfPx, arm.halfWidthAt(d)) - arm.halfWidthAt(d)) * towards(d),
  };
}

/** Middle and half width of the skin across the end of an arm; null where there is none, or more than a wrist. */
function handAcross(person: PersonAnalysis, arm: Tube, share: number): { offsetPx: number; halfPx: number } | null {
  const d = share * arm.lengthPx;
  const most = arm.halfWidthAt(arm.lengthPx) * 1.6;
  const isSkin = (out: number) => labelAt(person, shifted(arm.middleAt(d), arm.outwardAt(d), out)) === labelOf.skin;
  const start = [0, 0.5, -0.5].map((at) => at * most).find(isSkin);
  if (start === undefined) return null;
  const edge = (sign: number) => {
    let out = start;
    while (Math.abs(out) < most * 1.5 && isSkin(out + sign)) out += sign;
    return out;
  };
  const [outer, inner] = [edge(1), edge(-1)];
  const halfPx = (outer - inner) / 2;
  return halfPx > most * 0.5 && halfPx < most ? { offsetPx: (outer + inner) / 2, halfPx } : null;
}
