import { between } from "../point";
import { rgbOfLab } from "../raster/lab";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import { labelOf, type PersonAnalysis, type Point, type Side } from "../types";
import { labelAt } from "../warp/body-frame";
import { isSkinToned } from "./is-skin-toned";
import type { WorkBox } from "./work-box";

/** Inside this share of the face ellipse no pixel may change. */
const protectedFaceShare = 0.93;

/**
 * 1 where the photo's own pixels are put back at the end: the face, and the hands that no cuff covers.
 *
 * @param base colours of the box, three floats a pixel
 */
export function protectedPixels(person: PersonAnalysis, base: Float32Array, box: WorkBox): Uint8Array {
  const protectedMask = new Uint8Array(box.widthPx * box.heightPx);
  protectFace(person, box, protectedMask);
  protectHand(person, base, box, protectedMask, "left");
  protectHand(person, base, box, protectedMask, "right");
  return protectedMask;
}

/** Distance from the face's centre: 1 on its ellipse. Infinite where the photo shows no face. */
export function faceDistance({ face }: Pick<PersonAnalysis, "face">, x: number, y: number): number {
  if (!face) return Infinity;
  const dx = x - face.centre.x;
  const dy = y - face.centre.y;
  const along = dx * face.up.x + dy * face.up.y;
  const across = dx * face.up.y - dy * face.up.x;
  const [u, v] = [across / face.halfWidthPx, along / face.halfHeightPx];
  return Math.sqrt(u * u + v * v);
}

function protectFace(person: PersonAnalysis, box: WorkBox, mask: Uint8Array): void {
  if (!person.face) return;
  const { centre, halfWidthPx, halfHeightPx } = person.face;
  const reachPx = Math.max(halfWidthPx, halfHeightPx);
  const firstY = Math.max(0, Math.floor(centre.y - reachPx) - box.top);
  const lastY = Math.min(box.heightPx - 1, Math.ceil(centre.y + reachPx) - box.top);
  const firstX = Math.max(0, Math.floor(centre.x - reachPx) - box.left);
  const lastX = Math.min(box.widthPx - 1, Math.ceil(centre.x + reachPx) - box.left);
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      if (faceDistance(person, box.left + x, box.top + y) < protectedFaceShare) mask[y * box.widthPx + x] = 1;
    }
  }
}

/** Shares of the shoulder width and of the way from wrist to fingertips. */
const hand = { reach: 0.14, beyondWrist: 0.15, pastFinger: 1.6 } as const;

/** Skin around the line from the wrist over the knuckles. */
function protectHand(person: PersonAnalysis, base: Float32Array, box: WorkBox, mask: Uint8Array, side: Side): void {
  const tone = rgbOfLab(person.skin);
  const { wrist, index, pinky } = person.limbs[side];
  const knuckles = between(index, pinky, 0.5);
  const tips = between(wrist, knuckles, hand.pastFinger);
  const reachPx = hand.reach * person.torso.shoulderWidthPx;
  const from = (p: number, q: number, edge: number) => Math.max(0, Math.floor(Math.min(p, q) - reachPx - edge));
  const to = (p: number, q: number, edge: number, end: number) =>
    Math.min(end, Math.ceil(Math.max(p, q) + reachPx - edge));
  for (let y = from(wrist.y, tips.y, box.top); y < to(wrist.y, tips.y, box.top, box.heightPx); y++) {
    for (let x = from(wrist.x, tips.x, box.left); x < to(wrist.x, tips.x, box.left, box.widthPx); x++) {
      const at = { x: box.left + x, y: box.top + y };
      const along = segmentFraction(at.x, at.y, wrist, tips);
      if (along * hand.pastFinger < hand.beyondWrist) continue;
      if (distanceToFraction(at.x, at.y, wrist, tips, along) > reachPx) continue;
      const i = y * box.widthPx + x;
      if (isWithinHand(person, at) || (labelAt(person, at) === labelOf.skin && isSkinToned(base, i, tone))) mask[i] = 1;
    }
  }
}

/**
 * Skin on all sides: also a nail, a ring, the dark between two fingers. The labels have half the photo's pixels, so that at the rim
 * they hold some of the old cloth, which only the colour tells from the hand.
 */
function isWithinHand(person: PersonAnalysis, { x, y }: Point): boolean {
  const isSkin = (dx: number, dy: number) => labelAt(person, { x: x + dx, y: y + dy }) === labelOf.skin;
  return isSkin(-2, -2) && isSkin(2, -2) && isSkin(-2, 2) && isSkin(2, 2);
}
