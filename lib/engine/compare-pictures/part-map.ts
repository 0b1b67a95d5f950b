import { between } from "../point";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import { labelOf, type PersonAnalysis, type Point } from "../types";
import { comparedParts, type ComparedPart, type NewClothes } from "./compared-parts";

/** Radius of hands and feet in shoulder widths, as the parsing has it for hands. */
const handRadius = 0.13;
const footRadius = 0.16;

/** The number of a pixel that belongs to no compared part: the new garment, or what it covered or laid bare. */
const notCompared = 255;

/** Which compared part a pixel of the parsing belongs to: an index into `comparedParts`, or 255. */
export function partMap(before: PersonAnalysis, after: PersonAnalysis, clothes: NewClothes): Uint8Array {
  const { widthPx, heightPx, labels } = before.parsing;
  const perPixel = before.widthPx / widthPx;
  const limbs = limbSegments(before);
  const parts = new Uint8Array(labels.length).fill(notCompared);
  for (let i = 0; i < labels.length; i++) {
    const was = labels[i] ?? 0;
    const is = after.parsing.labels[i] ?? 0;
    const x = ((i % widthPx) + 0.5) * perPixel;
    const y = (Math.floor(i / widthPx) + 0.5) * perPixel;
    const part = partOf(was, is, x, y, before, limbs, clothes);
    if (part) parts[i] = comparedParts.indexOf(part);
  }
  return withoutRims(parts, widthPx, heightPx);
}

function partOf(
  was: number,
  is: number,
  x: number,
  y: number,
  { face, torso }: PersonAnalysis,
  { hands, feet }: LimbSegments,
  clothes: NewClothes,
): ComparedPart | null {
  // The face is known by its place: what stands there must not turn into anything else.
  if (face && was === labelOf.skin && isInEllipse(x, y, face)) return "face";
  if (isNear(x, y, feet, torso.shoulderWidthPx * footRadius)) {
    return was !== labelOf.backdrop && is !== labelOf.backdrop ? "feet" : null;
  }
  if (isWorn(is, clothes) || isWorn(was, clothes)) return null;
  if (was === labelOf.hair) return "hair";
  if (was !== is) return null;
  if (was === labelOf.backdrop) return "background";
  if (was !== labelOf.skin) return "otherClothes";
  return isNear(x, y, hands, torso.shoulderWidthPx * handRadius) ? "hands" : "skin";
}

function isWorn(label: number, clothes: NewClothes): boolean {
  const isClothes = label === labelOf.upper || label === labelOf.lower;
  return isClothes && (clothes === "all" || label === labelOf[clothes]);
}

function isInEllipse(
  x: number,
  y: number,
  { centre, up, halfWidthPx, halfHeightPx }: NonNullable<PersonAnalysis["face"]>,
) {
  const dx = x - centre.x;
  const dy = y - centre.y;
  const along = (dx * up.x + dy * up.y) / halfHeightPx;
  const across = (dx * up.y - dy * up.x) / halfWidthPx;
  return along * along + across * across < 1;
}

type Segment = readonly [Point, Point];
type LimbSegments = { hands: Segment[]; feet: Segment[] };

function limbSegments({ limbs }: PersonAnalysis): LimbSegments {
  const sides = [limbs.left, limbs.right];
  return {
    hands: sides.flatMap(({ wrist, index, pinky }): Segment[] => [
      [wrist, between(wrist, index, 1.35)],
      [wrist, between(wrist, pinky, 1.35)],
    ]),
    feet: sides.flatMap(({ heel, toe }): Segment[] => [[heel, toe]]),
  };
}

const isNear = (x: number, y: number, segments: readonly Segment[], radiusPx: number): boolean =>
  segments.some(([from, to]) => distanceToFraction(x, y, from, to, segmentFraction(x, y, from, to)) < radiusPx);

/** Leaves out pixels at the rim of their part: there two colours are mixed, and a shift by half a pixel would count. */
function withoutRims(parts: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const inner = parts.slice();
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const part = parts[i];
      const isInside =
        (x === 0 || parts[i - 1] === part) &&
        (x === widthPx - 1 || parts[i + 1] === part) &&
        (y === 0 || parts[i - widthPx] === part) &&
        (y === heightPx - 1 || parts[i + widthPx] === part);
      if (!isInside) inner[i] = notCompared;
    }
  }
  return inner;
}
