import { dot, shifted } from "../point";
import type { Direction, Point } from "../types";
import { coherentStep } from "./coherent-step";
import { necklineY } from "./neckline-curve";
import type { Neckline } from "./prepared-garment";
import { topsOfColumns, type Silhouette } from "./silhouette";

/** How the front rim of an open sleeve end is searched. Shares are of the sleeve's width near its end. */
const search = {
  tiltsDegrees: [-30, -18, -6, 6, 18, 30],
  halfWidths: [0.4, 0.5],
  depths: [0.12, 0.2, 0.3, 0.4, 0.5],
  /** From the farthest pixel: where the ends of the rim may lie, also as a share of the sleeve's length. */
  farthest: 0.9,
  farthestOfLength: 0.4,
  positionStepPx: 3,
  /** How long a stretch before the end tells the width, as a share of the sleeve's length; narrower ones are too small to tell. */
  endShare: 0.3,
  leastWidthPx: 16,
  /** How far from the farthest pixel the inside makes the sleeve darker. */
  darkShare: 0.7,
} as const;

/** Lab steps from the front of the sleeve to its inside. */
const believed = {
  /** The inside of a tube is in the shade. */
  leastStep: 10,
  leastDarker: 8,
  /** Lightness of the end through that of the rest of the sleeve. */
  darkEnd: 0.92,
  /** A straight edge is a cuff in another colour. */
  overStraight: 1.1,
  /** With more of the sleeve gone it was no rim. */
  mostGone: 0.3,
} as const;

/** Of the rim's depth: what stands out beside the rim is cut off that deep, so that the sleeve ends nearly straight. */
const levelAt = 0.7;

type Frame = {
  patch: Silhouette;
  tops: Int32Array;
  lab: Float32Array;
  at: (x: number, y: number) => Point;
  centreX: number;
};

/**
 * The end of a sleeve that is photographed open shows the inside of its far half. On an arm the far half lies behind the wrist, and
 * the inside would be drawn as a dark ring or cap over the hand.
 *
 * @param pixels 1 on the sleeve
 * @param root   middle of its seam
 * @param axis   from there to its end
 * @returns the sleeve up to its front rim; `pixels` itself where its end is closed
 */
export function withoutHollowEnd(
  pixels: Uint8Array,
  { widthPx, heightPx }: Silhouette,
  lab: Float32Array,
  root: Point,
  axis: Direction,
): Uint8Array {
  const sleeve: Silhouette = { pixels, widthPx, heightPx };
  const end = measureEnd(sleeve, lab, root, axis);
  if (!end?.isDarker) return pixels;
  let best: { frame: Frame; curve: Neckline; step: number } | null = null;
  let straight = 0;
  for (const degrees of search.tiltsDegrees) {
    const frame = frameOf(sleeve, lab, end, axis, degrees);
    for (const half of search.halfWidths) {
      for (let topY = 0; topY < end.reachPx; topY += search.positionStepPx) {
        const at = { centreX: frame.centreX, halfWidthPx: half * end.widthPx, topY, exponent: 2 };
        straight = Math.max(straight, coherentStep(frame.patch, frame.tops, frame.lab, { ...at, depthPx: 0 }));
        for (const depth of search.depths) {
          const curve = { ...at, depthPx: depth * end.widthPx };
          const step = coherentStep(frame.patch, frame.tops, frame.lab, curve);
          if (!best || step > best.step) best = { frame, curve, step };
        }
      }
    }
  }
  if (!best || best.step < Math.max(believed.leastStep, straight * believed.overStraight)) return pixels;
  if (darkerAbove(best.frame, best.curve) < believed.leastDarker) return pixels;
  const closed = cutAt(sleeve, best.frame, best.curve);
  return count(closed) < count(pixels) * (1 - believed.mostGone) ? pixels : closed;
}

function count(mask: Uint8Array): number {
  let inside = 0;
  for (let i = 0; i < mask.length; i++) inside += mask[i] ?? 0;
  return inside;
}

type End = { tip: Point; widthPx: number; reachPx: number; isDarker: boolean };

/** Middle and width of a sleeve's end; null where it is too narrow. `tip` lies as far along the axis as the farthest pixel. */
function measureEnd({ pixels, widthPx }: Silhouette, lab: Float32Array, root: Point, axis: Direction): End | null {
  const across: Direction = { x: -axis.y, y: axis.x };
  const places: { along: number; aside: number; lightness: number }[] = [];
  for (let i = 0; i < pixels.length; i += 3) {
    if (!pixels[i]) continue;
    const from = { x: (i % widthPx) - root.x, y: Math.floor(i / widthPx) - root.y };
    places.push({ along: dot(from, axis), aside: dot(from, across), lightness: lab[i * 3] ?? 0 });
  }
  const farthest = places.reduce((most, { along }) => Math.max(most, along), 0);
  const last = places.filter(({ along }) => along > farthest * (1 - search.endShare));
  const width = (last.length * 3) / Math.max(1, farthest * search.endShare);
  if (width < search.leastWidthPx) return null;
  const mean = (of: (place: (typeof places)[number]) => number, from: typeof places) =>
    from.reduce((sum, place) => sum + of(place), 0) / Math.max(1, from.length);
  const isEnd = ({ along }: { along: number }) => along > farthest - width * search.darkShare;
  const light = (from: typeof places) => mean(({ lightness }) => lightness, from);
  const isDarker = light(places.filter(isEnd)) < believed.darkEnd * light(places.filter((place) => !isEnd(place)));
  const aside = mean((place) => place.aside, last);
  const reachPx = Math.min(width * search.farthest, farthest * search.farthestOfLength);
  return { tip: shifted(shifted(root, axis, farthest), across, aside), widthPx: width, reachPx, isDarker };
}

/** The end of the sleeve turned so that it points upwards, a little askew; what is a neckline there is its front rim. */
function frameOf(sleeve: Silhouette, lab: Float32Array, end: End, axis: Direction, degrees: number): Frame {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const up = { x: axis.x * cos - axis.y * sin, y: axis.x * sin + axis.y * cos };
  const right = { x: -up.y, y: up.x };
  const sizePx = Math.ceil(end.widthPx * 1.8);
  const centreX = sizePx / 2;
  const marginPx = end.widthPx * 0.2;
  const at = (x: number, y: number) => shifted(shifted(end.tip, right, x - centreX), up, marginPx - y);
  const patch = { pixels: new Uint8Array(sizePx * sizePx), widthPx: sizePx, heightPx: sizePx };
  const turned = new Float32Array(sizePx * sizePx * 3);
  for (let i = 0; i < patch.pixels.length; i++) {
    const p = at(i % sizePx, Math.floor(i / sizePx));
    const [x, y] = [Math.round(p.x), Math.round(p.y)];
    if (x < 0 || y < 0 || x >= sleeve.widthPx || y >= sleeve.heightPx) continue;
    const from = y * sleeve.widthPx + x;
    patch.pixels[i] = sleeve.pixels[from] ?? 0;
    for (let c = 0; c < 3; c++) turned[i * 3 + c] = lab[from * 3 + c] ?? 0;
  }
  return { patch, tops: topsOfColumns(patch), lab: turned, at, centreX };
}

/** How much lighter the front is than what lies as far on the other side of the rim. */
function darkerAbove({ patch, lab }: Frame, curve: Neckline): number {
  const reachPx = Math.max(3, curve.halfWidthPx * 0.2);
  let [sum, read] = [0, 0];
  for (let share = -0.7; share <= 0.71; share += 0.1) {
    const x = Math.round(curve.centreX + share * curve.halfWidthPx);
    const y = necklineY(curve, x);
    for (let away = 2; away < reachPx; away++) {
      const front = Math.round(y + away) * patch.widthPx + x;
      const inside = Math.round(y - away) * patch.widthPx + x;
      if (!patch.pixels[front] || !patch.pixels[inside]) continue;
      sum += (lab[front * 3] ?? 0) - (lab[inside * 3] ?? 0);
      read++;
    }
  }
  return read === 0 ? 0 : sum / read;
}

/** The sleeve without what lies beyond the rim, and without the corners beside it. */
function cutAt({ pixels, widthPx }: Silhouette, frame: Frame, curve: Neckline): Uint8Array {
  const origin = frame.at(0, 0);
  const step = (x: number, y: number) => {
    const p = frame.at(x, y);
    return { x: p.x - origin.x, y: p.y - origin.y };
  };
  const [right, down] = [step(1, 0), step(0, 1)];
  const levelY = curve.topY + curve.depthPx * levelAt;
  return pixels.map((inside, i) => {
    if (!inside) return 0;
    const from = { x: (i % widthPx) - origin.x, y: Math.floor(i / widthPx) - origin.y };
    return dot(from, down) > Math.max(levelY, necklineY(curve, dot(from, right)) + 1) ? 1 : 0;
  });
}
