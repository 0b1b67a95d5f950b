import { shifted } from "../point";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Side } from "../types";
import { armShape } from "../warp/arm-shape";
import { outward, torsoAcross, torsoDown, torsoPoint } from "../warp/body-frame";
import { torsoShape } from "../warp/torso-shape";
import { limbNumber, mix, roundShade, type BareBody } from "./body-planes";
import type { WorkBox } from "./work-box";

/** Shares: how far down the upper arm the round of the shoulder ends, and how far inside of its tip it begins. */
const reach = { arm: 0.3, inside: 0.5 } as const;

/**
 * The round of a shoulder: a quarter of an ellipse from the upper contour down to the outer side of the arm. A tube that ends at
 * the joint leaves a notch between both. Of an arm that is lifted so far that it has no outer side there, nothing. Changes `body`.
 */
export function addShoulder(person: PersonAnalysis, side: Side, box: WorkBox, body: BareBody): void {
  const { torso } = person;
  const arm = armShape(person, side, "paint");
  const shape = torsoShape(person);
  const d = arm.upperPx * reach.arm;
  const outer = shifted(arm.middleAt(d), arm.outwardAt(d), arm.halfWidthAt(d));
  const outerPx = Math.abs(torsoAcross(torso, outer));
  const innerPx = shape.jointPx[side] - (outerPx - shape.jointPx[side]) * reach.inside;
  const lowV = torsoDown(torso, outer);
  const topV = shape.contourAt(innerPx, side);
  if (outerPx <= shape.jointPx[side] || lowV <= topV) return;
  const sign = outward[side];
  const corners = [topV, lowV].flatMap((v) => [innerPx, outerPx].map((u) => torsoPoint(torso, v, sign * u)));
  const xs = corners.map(({ x }) => x - box.left);
  const ys = corners.map(({ y }) => y - box.top);
  const softPx = 1.2;
  for (
    let y = Math.max(0, Math.floor(Math.min(...ys)) - 2);
    y <= Math.min(box.heightPx - 1, Math.max(...ys) + 2);
    y++
  ) {
    for (
      let x = Math.max(0, Math.floor(Math.min(...xs)) - 2);
      x <= Math.min(box.widthPx - 1, Math.max(...xs) + 2);
      x++
    ) {
      const at = { x: box.left + x, y: box.top + y };
      const across = (Math.abs(torsoAcross(torso, at)) - innerPx) / (outerPx - innerPx);
      const up = (lowV - torsoDown(torso, at)) / (lowV - topV);
      if (across < 0 || up < 0) continue;
      const round = Math.hypot(across, up);
      const edgePx = (1 - round) * Math.min(outerPx - innerPx, lowV - topV);
      const inside = smoothstep(-softPx, softPx, edgePx);
      if (inside === 0) continue;
      const i = y * box.widthPx + x;
      if (mix(body, i, inside, roundShade("limb", Math.min(1, round)))) {
        body.limb[i] = limbNumber.arm[side];
        body.across[i] = sign * Math.min(1, across);
      }
    }
  }
}
