import { between } from "../point";
import { labelOf, type PersonAnalysis, type Point } from "../types";
import { outlineLevels, type OutlineChange, type OutlineLevel } from "./compared-parts";

/** Where each level lies on the way from the shoulders to the hips. */
const placeOf = { shoulders: 0.12, waist: 0.62, hips: 1 } as const satisfies Record<OutlineLevel, number>;

/** Below this the parsing itself is not sure. */
const leastPercent = 3;
/** Above this it is a coat, or an arm that came to lie against the body, and no change of the outline. */
const mostPercent = 30;

/** Where the outline of the body, clothes and all, has become wider or narrower than in the person photo. */
export function outlineChanges(before: PersonAnalysis, after: PersonAnalysis): OutlineChange[] {
  const { midShoulder, midHip } = before.torso;
  return outlineLevels.flatMap((level) => {
    const at = between(midShoulder, midHip, placeOf[level]);
    const was = widthAt(before, at);
    const is = widthAt(after, at);
    if (was === null || is === null) return [];
    const percent = Math.round((is / was - 1) * 100);
    return Math.abs(percent) >= leastPercent && Math.abs(percent) <= mostPercent ? [{ level, percent }] : [];
  });
}

/** Length of the run of body pixels through a point; null where there is none, or where it leaves the picture. */
function widthAt({ widthPx, parsing }: PersonAnalysis, { x, y }: Point): number | null {
  const perPixel = widthPx / parsing.widthPx;
  const row = Math.floor(y / perPixel);
  const column = Math.floor(x / perPixel);
  const isBody = (at: number) => (parsing.labels[row * parsing.widthPx + at] ?? 0) !== labelOf.backdrop;
  if (row < 0 || row >= parsing.heightPx || column < 0 || column >= parsing.widthPx || !isBody(column)) return null;
  let left = column;
  let right = column;
  while (left > 0 && isBody(left - 1)) left--;
  while (right < parsing.widthPx - 1 && isBody(right + 1)) right++;
  return left === 0 || right === parsing.widthPx - 1 ? null : right - left + 1;
}
