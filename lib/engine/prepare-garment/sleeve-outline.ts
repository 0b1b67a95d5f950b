import { between, directionOf, distance, dot, lineLength, middle, shifted } from "../point";
import { connectedComponents, largestComponent } from "../raster/connected-components";
import { maskOf } from "../raster/plane-of";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import type { Direction, Point, Side } from "../types";
import type { SleeveOutline } from "./prepared-garment";
import { withoutHollowEnd } from "./hollow-cuff";
import { isInside, type Silhouette } from "./silhouette";

/** Pixels by which the inner corner may lie less far beyond the hem's line for each pixel that it lies nearer to the armpit. */
const nearArmpit = 0.08;

/** Points along each edge line, both ends included. */
const edgePoints = 13;

/** Which pixels are sleeve, which show the inside of its open end (none of the former), and the tube it forms. */
export type Sleeve = { pixels: Uint8Array; inside: Uint8Array; outline: SleeveOutline };

/**
 * Measures one sleeve.
 *
 * @param shoulder upper end of the seam
 * @param armpit   lower end of the seam
 * @param isBody   tells, below the armpit, the body of the garment from a sleeve that hangs beside it
 * @returns null where too little lies beyond the seam to be a sleeve
 */
export function measureSleeve(
  silhouette: Silhouette,
  lab: Float32Array,
  shoulder: Point,
  armpit: Point,
  side: Side,
  isBody: (x: number, y: number) => boolean,
): Sleeve | null {
  const whole = largestPart(pixelsBeyondSeam(silhouette, shoulder, armpit, side, isBody), silhouette);
  const root = middle(shoulder, armpit);
  const wholePoints = everyFourth(whole, silhouette.widthPx);
  if (wholePoints.length < 30) return null;
  const pixels = withoutHollowEnd(whole, silhouette, lab, root, sleeveAxis(wholePoints, shoulder, armpit, side));
  const points = everyFourth(pixels, silhouette.widthPx);
  const axis = sleeveAxis(points, shoulder, armpit, side);
  const cuff = cuffCorners(points, shoulder, armpit, axis, outwardNormal(axis, side));
  const sleeve: Silhouette = { ...silhouette, pixels };
  const outer = edgeLine(sleeve, shoulder, cuff.outer, outwardNormal(axis, side));
  const inner = edgeLine(sleeve, armpit, cuff.inner, reverse(outwardNormal(axis, side)));
  const inside = maskOf(whole.length, (i) => whole[i] === 1 && !pixels[i]);
  return { pixels, inside, outline: { outer, inner, lengthPx: (lineLength(outer) + lineLength(inner)) / 2 } };
}

function pixelsBeyondSeam(
  { pixels, widthPx, heightPx }: Silhouette,
  shoulder: Point,
  armpit: Point,
  side: Side,
  isBody: (x: number, y: number) => boolean,
): Uint8Array {
  const beyond = new Uint8Array(pixels.length);
  const seam = { x: armpit.x - shoulder.x, y: armpit.y - shoulder.y };
  const sign = side === "left" ? 1 : -1;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      if (!pixels[i]) continue;
      const across = (seam.x * (y - shoulder.y) - seam.y * (x - shoulder.x)) * sign;
      const outside = y > armpit.y + 1 ? !isBody(x, y) && (x - armpit.x) * sign < 0 : across > 0;
      if (outside) beyond[i] = 1;
    }
  }
  return beyond;
}

/** Slivers beside the body, left over by a hem that flares, are no sleeve. */
function largestPart(pixels: Uint8Array, { widthPx, heightPx }: Silhouette): Uint8Array {
  const parts = connectedComponents(pixels, widthPx, heightPx);
  const largest = largestComponent(parts);
  const part = new Uint8Array(pixels.length);
  if (largest === 0) return part;
  for (let i = 0; i < part.length; i++) if (parts.labels[i] === largest) part[i] = 1;
  return part;
}

function everyFourth(pixels: Uint8Array, widthPx: number): Point[] {
  const points: Point[] = [];
  for (let y = 0; y * widthPx < pixels.length; y += 2) {
    for (let x = 0; x < widthPx; x += 2) if (pixels[y * widthPx + x]) points.push({ x, y });
  }
  return points;
}

/** A sleeve that reaches less far from its seam than this share of the seam's length is a short one. */
const shortReach = 1.2;

/**
 * From the middle of the seam to the middle of the cuff: the 7 % of the points that lie farthest from the seam. Of a short sleeve
 * those lie anywhere along its hem; its upper edge runs from the shoulder to where it reaches farthest out, and shows the way.
 */
function sleeveAxis(points: Point[], shoulder: Point, armpit: Point, side: Side): Direction {
  const away = (p: Point) =>
    distanceToFraction(p.x, p.y, shoulder, armpit, segmentFraction(p.x, p.y, shoulder, armpit));
  const byDistance = points.map((p) => ({ p, away: away(p) })).sort((p, q) => p.away - q.away);
  const far = byDistance.slice(Math.floor(points.length * 0.93));
  if ((far[0]?.away ?? 0) < shortReach * distance(shoulder, armpit)) {
    const sign = side === "left" ? -1 : 1;
    return directionOf(
      shoulder,
      farthest(points, armpit, ({ x }) => x * sign),
    );
  }
  const sum = far.reduce((total, { p }) => ({ x: total.x + p.x, y: total.y + p.y }), { x: 0, y: 0 });
  return directionOf(middle(shoulder, armpit), { x: sum.x / far.length, y: sum.y / far.length });
}

/**
 * The outer corner of the cuff lies farthest along the diagonal of the sleeve's end; the inner one farthest beyond the line from
 * there to the armpit. A short sleeve whose hem runs straight into the armpit has its inner corner near that.
 */
function cuffCorners(
  points: Point[],
  shoulder: Point,
  armpit: Point,
  axis: Direction,
  outward: Direction,
): { outer: Point; inner: Point } {
  const outer = farthest(points, armpit, (p) => dot(p, axis) + dot(p, outward));
  const hem = directionOf(outer, armpit);
  const aside = (p: Point) => hem.x * (p.y - outer.y) - hem.y * (p.x - outer.x);
  const away = -Math.sign(aside(shoulder));
  return { outer, inner: farthest(points, armpit, (p) => away * aside(p) - nearArmpit * distance(p, armpit)) };
}

function farthest(points: Point[], start: Point, score: (p: Point) => number): Point {
  let best = start;
  let most = score(start);
  for (const p of points) {
    const reached = score(p);
    if (reached <= most) continue;
    most = reached;
    best = p;
  }
  return best;
}

/**
 * From the seam to the cuff along one edge: points on the chord, each moved sideways to the sleeve's outline, then smoothed so
 * that folds of the cloth stay folds of the picture instead of being ironed out by the warp.
 */
function edgeLine(sleeve: Silhouette, from: Point, to: Point, normal: Direction): Point[] {
  const reachPx = distance(from, to) * 0.45;
  const offsets = Array.from({ length: edgePoints }, (_, k) => {
    const p = between(from, to, k / (edgePoints - 1));
    return edgeOffset(sleeve, p, normal, reachPx);
  });
  offsets[0] = 0;
  offsets[edgePoints - 1] = 0;
  const smooth = offsets.map((offset, k) => {
    const before = offsets[k - 1];
    const after = offsets[k + 1];
    return before === undefined || after === undefined ? offset : (before + 2 * offset + after) / 4;
  });
  return smooth.map((offset, k) => shifted(between(from, to, k / (edgePoints - 1)), normal, offset));
}

/** How far along `normal` the outline lies from `p`; negative where `p` is outside the sleeve already. */
function edgeOffset(sleeve: Silhouette, p: Point, normal: Direction, reachPx: number): number {
  const inside = (offset: number) => isInside(sleeve, p.x + normal.x * offset, p.y + normal.y * offset);
  if (inside(0)) {
    let out = 0;
    while (out < reachPx && inside(out + 1)) out++;
    return out;
  }
  let back = 0;
  while (back < reachPx && !inside(-back)) back++;
  return back < reachPx ? -back : 0;
}

/** Across the sleeve, away from the body: the side on which the shoulder lies. */
function outwardNormal(axis: Direction, side: Side): Direction {
  return side === "left" ? { x: -axis.y, y: axis.x } : { x: axis.y, y: -axis.x };
}

const reverse = (direction: Direction): Direction => ({ x: -direction.x, y: -direction.y });
