import { between, distance } from "../../point";
import { boxBlur } from "../../raster/box-blur";
import { type Components, connectedComponents } from "../../raster/connected-components";
import { maskOf } from "../../raster/plane-of";
import { segmentDistance } from "../../raster/segment";
import { labelOf } from "../../types";
import { type ColourModel, fitColourModel, logDensity } from "../colour-model";
import { pick } from "../learn-colours";
import { type Hand, handBeforeTorso } from "./hand-before-torso";
import { type InFront, placeOf, type TorsoPlace, type TorsoView } from "./torso-view";

/** In shoulder widths. */
const reach = {
  /** From the middle of a hand to the far end of what it holds. */
  thing: 0.75,
  /** From the middle of a hand to where cloth surely is cloth, and to where it mostly is: a cropped top ends before the former. */
  cloth: 0.65,
  nearestCloth: 0.42,
  /** Between the bones of a hand and the near end of what it holds. */
  touches: 0.16,
  /** From the bones of a hand to its rim, where it lies on bare skin and where it does not. */
  handOnSkin: 0.1,
  hand: 0.24,
  arm: 0.2,
  torsoAside: 0.6,
  torsoAbove: -0.1,
  hint: 0.5,
  /** Down the torso in its own length: from here on trousers are trousers. */
  lap: 0.75,
} as const;

/** In square shoulder widths: a phone has 0.06 to 0.14; less is a ring or a shadow, or a part of a thing in the colours of the cloth. */
const area = { least: 0.045, most: 0.4, leastPiece: 0.002, leastTouch: 0.001, leastHint: 0.002, hole: 0.02 } as const;

/** Rarer colours of the old garment are the inside of a sleeve, or a shadow. */
const leastShare = 0.06;
const foreign = Math.log(4e-6);
const anyOther = 1e-9;
const fewestPixels = 150;

/**
 * A phone, a cup or a purse before the torso: what is neither skin nor in the colours of the old garment, and touches a hand. With
 * it the hand itself. Of 12 pictures with a phone pasted into a hand before the chest it is kept in 5, told by a notice in 4 (beside
 * the face; phone and cloth of one colour) and missed in 3, where the pose network sees the arm elsewhere. Of 3 rendered it is
 * kept in 2 and told in one (black before black); a bare hand on the chest or the belly and crossed arms are told in 3 of 3. Of 18
 * without one there is no false alarm.
 */
export function heldObject(view: TorsoView, skin: ColourModel): InFront {
  const { limbs, torso } = view.geometry;
  const mask = new Uint8Array(view.labels.length);
  let isDoubtful = false;
  for (const arm of [limbs.left, limbs.right]) {
    const hand = handBeforeTorso(arm, torso);
    const found = hand && heldIn(hand, view, skin);
    if (found === "doubtful") isDoubtful = true;
    else if (found) for (let i = 0; i < mask.length; i++) if (found[i]) mask[i] = 1;
  }
  return { mask, isDoubtful };
}

function heldIn(hand: Hand, view: TorsoView, skin: ColourModel): Uint8Array | "doubtful" | null {
  const { lab, labels, region } = view;
  const { widthPx, heightPx } = region;
  const around = lookAround(hand, view);
  const sureCloth = pick(labels.length, (i) => around.isCloth[i] === 1 && (around.fromCentre[i] ?? 0) > reach.cloth);
  const cloth = sureCloth.length < fewestPixels ? pick(labels.length, (i) => around.isCloth[i] === 1) : sureCloth;
  if (cloth.length < fewestPixels) return "doubtful";
  const usual = fitColourModel(lab, cloth, 4).filter(({ weight }) => weight > leastShare);
  const clothLog = logDensity(lab, usual, anyOther);
  const skinLog = logDensity(lab, skin, anyOther);
  const isForeign = (i: number) =>
    !around.isLap[i] &&
    (around.fromCentre[i] ?? Infinity) < reach.thing &&
    (clothLog[i] ?? 0) < foreign &&
    (labels[i] !== labelOf.skin || (skinLog[i] ?? 0) < foreign);
  const smooth = boxBlur(Float32Array.from(maskOf(labels.length, isForeign)), widthPx, heightPx, 1);
  const things = connectedComponents(
    maskOf(labels.length, (i) => (smooth[i] ?? 0) > 0.5),
    widthPx,
    heightPx,
  );
  return judge(things, around, view);
}

/**
 * Distances in shoulder widths, infinite on the backdrop; where the old garment surely is nothing else; and what is worn below it,
 * which hands that are clasped before it touch.
 */
type Around = { fromCentre: Float32Array; fromHand: Float32Array; isCloth: Uint8Array; isLap: Uint8Array };

function lookAround(hand: Hand, { labels, region, geometry: { torso } }: TorsoView): Around {
  const unit = torso.shoulderWidthPx;
  const fromCentre = new Float32Array(labels.length).fill(Infinity);
  const fromHand = new Float32Array(labels.length).fill(Infinity);
  const isCloth = new Uint8Array(labels.length);
  const isLap = new Uint8Array(labels.length);
  const lapDown = (torso.torsoLengthPx / unit) * reach.lap;
  const at: TorsoPlace = { x: 0, y: 0, across: 0, down: 0 };
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === labelOf.backdrop) continue;
    placeOf(region, torso, i, at);
    const centrePx = distance(at, hand.centre);
    fromCentre[i] = centrePx / unit;
    if (labels[i] === labelOf.lower && at.down > lapDown) isLap[i] = 1;
    fromHand[i] = segmentDistance(at.x, at.y, hand.wrist, hand.tips) / unit;
    if (labels[i] !== labelOf.upper || centrePx < reach.nearestCloth * unit) continue;
    if (Math.abs(at.across) > reach.torsoAside || at.down < reach.torsoAbove) continue;
    if (segmentDistance(at.x, at.y, hand.elbow, hand.wrist) > reach.arm * unit) isCloth[i] = 1;
  }
  return { fromCentre, fromHand, isCloth, isLap };
}

/** The things that touch the hand, and the hand. Small foreign spots near a hand that seems to hold nothing may be the camera of a phone. */
function judge(things: Components, { fromCentre, fromHand }: Around, view: TorsoView): Uint8Array | "doubtful" | null {
  const { labels, region, geometry } = view;
  const perUnit = (geometry.torso.shoulderWidthPx / region.perPixel) ** 2;
  const touching = new Int32Array(things.sizes.length);
  let hints = 0;
  for (let i = 0; i < labels.length; i++) {
    const thing = things.labels[i] ?? 0;
    if (thing === 0) continue;
    if ((fromHand[i] ?? Infinity) < reach.touches) touching[thing] = (touching[thing] ?? 0) + 1;
    if ((fromCentre[i] ?? Infinity) < reach.hint && labels[i] === labelOf.upper) hints++;
  }
  const kept = things.sizes.map(
    (size, thing) => size > perUnit * area.leastPiece && (touching[thing] ?? 0) > perUnit * area.leastTouch,
  );
  const total = things.sizes.reduce((sum, size, thing) => (kept[thing] ? sum + size : sum), 0);
  if (total > perUnit * area.most) return "doubtful";
  if (total < perUnit * area.least) return hints > perUnit * area.leastHint ? "doubtful" : null;
  const isChest = skinOfNeck(view);
  const inHand = (i: number) =>
    labels[i] === labelOf.skin && (fromHand[i] ?? Infinity) < (isChest[i] ? reach.handOnSkin : reach.hand);
  const mask = maskOf(labels.length, (i) => kept[things.labels[i] ?? 0] === true || inHand(i));
  return withoutHoles(mask, region.widthPx, region.heightPx, perUnit * area.hole);
}

/** 1 where skin hangs together with that of the neck: between chest and hand there may be no edge. */
function skinOfNeck({ labels, region, geometry: { torso, face } }: TorsoView): Uint8Array {
  const { left, top, widthPx, heightPx, perPixel } = region;
  const skin = connectedComponents(
    maskOf(labels.length, (i) => labels[i] === labelOf.skin),
    widthPx,
    heightPx,
  );
  const neck = between(face.chin, torso.midShoulder, 0.5);
  const at = Math.floor(neck.y / perPixel - top) * widthPx + Math.floor(neck.x / perPixel - left);
  const label = skin.labels[at] ?? 0;
  return maskOf(labels.length, (i) => label > 0 && skin.labels[i] === label);
}

/** Fills holes of fewer pixels than `limit`: a camera's lens, the gap between two fingers. */
function withoutHoles(mask: Uint8Array, widthPx: number, heightPx: number, limit: number): Uint8Array {
  const holes = connectedComponents(
    maskOf(mask.length, (i) => mask[i] === 0),
    widthPx,
    heightPx,
  );
  return maskOf(mask.length, (i) => mask[i] === 1 || (holes.sizes[holes.labels[i] ?? 0] ?? 0) < limit);
}
