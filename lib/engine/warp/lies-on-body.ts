import type { TopLandmarks } from "../prepare-garment/prepared-garment";
import type { PersonAnalysis, Point, Side } from "../types";
import { outward, torsoAcross, torsoDown } from "./body-frame";
import type { PlaneMap } from "./thin-plate-spline";

/** Rows of the garment photo from one reading of the body's edge to the next. */
const edgeStepPx = 4;

/** Whether a point of the picture, below the armpits, lies within the edge of a garment's body. @param body where that is worn */
export function liesOnBody(
  { torso }: Pick<PersonAnalysis, "torso">,
  { armpit, body: edges, hemY }: Pick<TopLandmarks, "armpit" | "body" | "hemY">,
  at: Point,
  side: Side,
  body: PlaneMap,
): boolean {
  const down = torsoDown(torso, at);
  for (let y = Math.ceil(armpit[side].y); y < hemY; y += edgeStepPx) {
    const edge = body(edges[side][y] ?? 0, y);
    if (torsoDown(torso, edge) >= down) return (torsoAcross(torso, edge) - torsoAcross(torso, at)) * outward[side] > 0;
  }
  return false;
}
