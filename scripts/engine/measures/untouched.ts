import { faceDistance } from "@/lib/engine/composite/protected-skin";
import { between } from "@/lib/engine/point";
import { distanceToFraction, segmentFraction } from "@/lib/engine/raster/segment";
import { labelOf, type PersonAnalysis } from "@/lib/engine/types";
import { labelAt } from "@/lib/engine/warp/body-frame";
import type { Fit } from "../fit-pair";
import { dilated } from "./region";

/** Pixels of the inner nine tenths of the face that are not the photo's. */
export const faceChanged = (fit: Fit): number => changedWhere(fit, (x, y) => faceDistance(fit.person, x, y) < 0.9);

/** Pixels well inside the skin of the hands beyond the wrist that are not the photo's, where no cuff is seen on them. */
export const handsChanged = (fit: Fit): number =>
  changedWhere(fit, (x, y, i) => !fit.seen[i] && inHand(fit.person, x, y));

/** Changed pixels farther than 8 px from the person and from the garment. */
export function outsideChanged(fit: Fit): number {
  const { person, warped } = fit;
  const { widthPx, heightPx, parsing } = person;
  const inside = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < inside.length; i++) {
    const x = Math.floor(((i % widthPx) * parsing.widthPx) / widthPx);
    const y = Math.floor((Math.floor(i / widthPx) * parsing.heightPx) / heightPx);
    inside[i] = (parsing.matte[y * parsing.widthPx + x] ?? 0) > 0.02 ? 1 : 0;
  }
  for (const { layer } of warped.pieces) {
    layer.alpha.forEach((alpha, i) => {
      if (alpha) inside[(layer.top + Math.floor(i / layer.widthPx)) * widthPx + layer.left + (i % layer.widthPx)] = 1;
    });
  }
  const near = dilated(inside, widthPx, 8);
  return changedWhere(fit, (_x, _y, i) => !near[i]);
}

function changedWhere({ photo, picture }: Fit, where: (x: number, y: number, i: number) => boolean): number {
  const { widthPx, rgb: before } = photo;
  let count = 0;
  for (let i = 0; i < before.length / 3; i++) {
    const same =
      before[i * 3] === picture.rgb[i * 3] &&
      before[i * 3 + 1] === picture.rgb[i * 3 + 1] &&
      before[i * 3 + 2] === picture.rgb[i * 3 + 2];
    if (!same && where(i % widthPx, Math.floor(i / widthPx), i)) count++;
  }
  return count;
}

/** Shares of the shoulder width, and of the way from the wrist to the knuckles. */
const hand = { reach: 0.12, from: 0.3, to: 1.5 } as const;

function inHand(person: PersonAnalysis, x: number, y: number): boolean {
  // The labels have half the photo's pixels: at a hand's rim they are of the hand and of what is beside it.
  const isSkin = (dx: number, dy: number) => labelAt(person, { x: x + dx, y: y + dy }) === labelOf.skin;
  if (!isSkin(-2, -2) || !isSkin(2, -2) || !isSkin(-2, 2) || !isSkin(2, 2)) return false;
  return Object.values(person.limbs).some(({ wrist, index, pinky }) => {
    const knuckles = between(index, pinky, 0.5);
    const [from, to] = [between(wrist, knuckles, hand.from), between(wrist, knuckles, hand.to)];
    const reachPx = hand.reach * person.torso.shoulderWidthPx;
    const along = segmentFraction(x, y, from, to);
    return along > 0 && distanceToFraction(x, y, from, to, along) < reachPx;
  });
}
