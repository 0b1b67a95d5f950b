import { between } from "../point";
import { segmentDistance } from "../raster/segment";
import { labelOf, type PersonAnalysis, type Point } from "../types";
import { outlineLevels, type OutlineChange, type OutlineLevel } from "./compared-parts";

/** Where each level lies on the way from the shoulders to the hips. */
const placeOf = { shoulders: 0.12, waist: 0.62, hips: 1 } as const satisfies Record<OutlineLevel, number>;

/** Below this the parsing itself is not sure. */
const leastPercent = 3;
/** Above this it is a coat, or an arm that came to lie against the body, and no change of the outline. */
const mostPercent = 30;

/** Half the width of an arm in a sleeve, in shoulder widths. */
const armRadius = 0.17;

/**
 * Where the outline of the body, clothes and all, has become wider or narrower than in the person photo. Nothing is told
 * of a level where an arm lies against it or before it, in one picture or the other: the arm would be measured along.
 */
export function outlineChanges(before: PersonAnalysis, after: PersonAnalysis): OutlineChange[] {
  const { midShoulder, midHip } = before.torso;
  return outlineLevels.flatMap((level) => {
    const at = between(midShoulder, midHip, placeOf[level]);
    // Arms begin at the shoulders and are a part of them.
    const arms = level === "shoulders" ? [] : armSegments(before);
    const was = widthAt(before, at, arms);
    const is = widthAt(after, at, arms);
    if (was === null || is === null) return [];
    const percent = Math.round((is / was - 1) * 100);
    return Math.abs(percent) >= leastPercent && Math.abs(percent) <= mostPercent ? [{ level, percent }] : [];
  });
}

type Segment = readonly [Point, Point];

const armSegments = ({ limbs }: PersonAnalysis): Segment[] =>
  [limbs.left, limbs.right].flatMap(({ shoulder, elbow, wrist, index }): Segment[] => [
    [shoulder, elbow],
    [elbow, wrist],
    [wrist, between(wrist, index, 1.35)],
  ]);

/** Length of the run of body pixels through a point; null where there is none, where it leaves the picture or meets an arm. */
function widthAt({ widthPx, parsing, torso }: PersonAnalysis, { x, y }: Point, arms: Segment[]): number | null {
  const perPixel = widthPx / parsing.widthPx;
  const row = Math.floor(y / perPixel);
  const column = Math.floor(x / perPixel);
  const isBody = (at: number) => (parsing.labels[row * parsing.widthPx + at] ?? 0) !== labelOf.backdrop;
  if (row < 0 || row >= parsing.heightPx || column < 0 || column >= parsing.widthPx || !isBody(column)) return null;
  let left = column;
  let right = column;
  while (left > 0 && isBody(left - 1)) left--;
  while (right < parsing.widthPx - 1 && isBody(right + 1)) right++;
  if (left === 0 || right === parsing.widthPx - 1) return null;
  const isArm = (at: number) =>
    arms.some(([from, to]) => segmentDistance((at + 0.5) * perPixel, y, from, to) < torso.shoulderWidthPx * armRadius);
  for (let at = left; at <= right; at++) if (isArm(at)) return null;
  return right - left + 1;
}
