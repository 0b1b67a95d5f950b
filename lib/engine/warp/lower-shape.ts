import { between, directionOf, distance } from "../point";
import { smoothstep } from "../raster/smoothstep";
import { labelOf, type PersonAnalysis, type Side } from "../types";
import { labelAt, torsoPoint } from "./body-frame";
import { legLengthPx } from "./torso-shape";
import { fitToSkin, type LimbUse, type Tube } from "./tube";

/** Shares of the shoulder width: half width of a bare leg at the hip, the knee and the ankle. */
const thickness = { hip: 0.21, knee: 0.14, ankle: 0.085 } as const;

/** Shares of the leg's length at which bare skin is read: from above the knee to above the ankle. */
const places = [0.3, 0.38, 0.46, 0.54, 0.62, 0.7, 0.78, 0.86, 0.93] as const;

/** From the hip joint to the ankle. */
export function legShape(person: PersonAnalysis, side: Side, use: LimbUse = "cloth"): Tube {
  const { hip, knee, ankle } = person.limbs[side];
  const unit = person.torso.shoulderWidthPx;
  const upperPx = Math.max(1, distance(hip, knee));
  const lengthPx = Math.max(upperPx + 1, legLengthPx(person, side));
  const thigh = directionOf(hip, knee);
  const calf = directionOf(knee, ankle);
  const bendPx = upperPx * 0.3;
  const leg: Tube = {
    lengthPx,
    middleAt: (d) =>
      d < upperPx ? between(hip, knee, d / upperPx) : between(knee, ankle, (d - upperPx) / (lengthPx - upperPx)),
    outwardAt: (d) => {
      const t = smoothstep(upperPx - bendPx, upperPx + bendPx, d);
      const { x, y } = between(thigh, calf, t);
      const length = Math.hypot(x, y) || 1;
      return side === "left" ? { x: -y / length, y: x / length } : { x: y / length, y: -x / length };
    },
    halfWidthAt: (d) => {
      const t = d / lengthPx;
      const { hip: top, knee: mid, ankle: low } = thickness;
      return (
        unit * (t < 0.5 ? top + (mid - top) * Math.max(0, t) * 2 : mid + (low - mid) * Math.min(1.1, (t - 0.5) * 2))
      );
    },
  };
  return fitToSkin(person, leg, places, () => 1, use);
}

/** Shares of the shoulder width: how far below the hips legs part where no gap is seen, and where and how wide a gap is looked for. */
const parting = { usual: 0.3, highest: 0.08, aside: 0.1, above: 0.03 } as const;

/**
 * Pixels below the shoulder line at which the legs part: no lower than where the backdrop is seen between them. Thighs that touch
 * and long skirts show no gap so high up.
 */
export function crotchV(person: PersonAnalysis): number {
  const { torsoLengthPx, shoulderWidthPx } = person.torso;
  const usualV = torsoLengthPx + shoulderWidthPx * parting.usual;
  for (let v = torsoLengthPx + shoulderWidthPx * parting.highest; v < usualV; v += 2) {
    for (const aside of [0, -1, 1]) {
      const p = torsoPoint(person.torso, v, aside * parting.aside * shoulderWidthPx);
      if (labelAt(person, p) === labelOf.backdrop) return v - shoulderWidthPx * parting.above;
    }
  }
  return usualV;
}

/**
 * Where the person's own lower garment comes into view, in pixels below the shoulder line: its waistband if the top is tucked in
 * or cropped, else the top's hem.
 */
export function lowerBegins(person: PersonAnalysis): number {
  const { torso } = person;
  for (let v = torso.torsoLengthPx * 0.5; v < torso.torsoLengthPx * 1.3; v += 2) {
    let cloth = 0;
    for (let share = -0.25; share <= 0.26; share += 0.05) {
      if (labelAt(person, torsoPoint(torso, v, share * torso.shoulderWidthPx)) === labelOf.lower) cloth++;
    }
    if (cloth >= 7) return v;
  }
  return torso.torsoLengthPx * 0.85;
}
