import type { FaceEllipse, Keypoint, Side } from "../types";
import { outward } from "../warp/body-frame";
import type { BodyGeometry } from "./body-geometry";
import type { Pose } from "./find-pose";
import { type Mattes, personIn, type Region } from "./mattes";

/** What can be told of a person from the networks alone, before the slow part. All are ratios. */
export type PersonReadings = {
  /**
   * The pose network's own word that somebody is there, 0 to 1: the mean of its first and its last look, which err on different
   * pictures. The last one doubts people who are cut off at the hips, the first one is taken in by some garments.
   */
  flag: number;
  /** Part of the picture that the person covers. */
  area: number;
  /** Intersection over union of the two networks' persons. They fail in different ways, so they agree on people only. */
  agreement: number;
  /** How surely the spot where the face should be belongs to the person; 1 where it lies outside the picture. */
  headOnPerson: number;
  /** Vertical part of the torso's direction: 1 upright, 0 lying, -1 upside down. */
  upright: number;
  shouldersToTorso: number;
  faceToShoulders: number;
  /** From the hips down to the picture's lower edge, in torso lengths: negative where the network guesses them beyond it. */
  belowHips: number;
  /**
   * How surely the less visible wrist is seen, 0 to 1; 1 where it lies outside the picture. Arms behind the back: 0.04 (one
   * picture); at the sides, on the hips or in a pocket 0.6 and more (18 pictures).
   */
  wristsInView: number;
  /**
   * From an elbow outwards to the person's outline, in shoulder widths; of the two the smaller. Arms that the network finds: 0.03 to
   * 0.14 (16 pictures); crossed arms in wide sleeves, which it guessed hanging: 0.29 (one picture).
   */
  besideElbows: number;
  /** Difference of the shoulders' depths in shoulder widths; about 0 face on, above 1 from the side. */
  shoulderDepth: number;
  /** The person's left shoulder lies on the picture's right, as it does for who looks into the camera. */
  facing: boolean;
};

/** @param region the whole picture at the size at which the mattes are compared */
export function readPerson(pose: Pose, geometry: BodyGeometry, mattes: Mattes, region: Region): PersonReadings {
  const { torso, face, keypoints } = geometry;
  const leftShoulder = keypoints[11];
  const rightShoulder = keypoints[12];
  const person = personIn(mattes, region);
  return {
    flag: (pose.firstFlag + pose.flag) / 2,
    area: share(person, (value) => value > 0.5),
    agreement: overlap(mattes.everybody(region), mattes.posed(region)),
    headOnPerson: meanInFace(person, face, region),
    upright: torso.down.y,
    shouldersToTorso: torso.shoulderWidthPx / torso.torsoLengthPx,
    faceToShoulders: (2 * face.halfWidthPx) / torso.shoulderWidthPx,
    belowHips: (region.heightPx * region.perPixel - torso.midHip.y) / torso.torsoLengthPx,
    wristsInView: Math.min(
      ...[geometry.limbs.left.wrist, geometry.limbs.right.wrist].map((wrist) => seenShare(wrist, region)),
    ),
    besideElbows: Math.min(
      besideElbow("left", geometry, person, region),
      besideElbow("right", geometry, person, region),
    ),
    shoulderDepth: Math.abs((leftShoulder?.z ?? 0) - (rightShoulder?.z ?? 0)) / torso.shoulderWidthPx,
    facing: (leftShoulder?.x ?? 0) > (rightShoulder?.x ?? 0),
  };
}

function seenShare({ x, y, visibility }: Keypoint, { widthPx, heightPx, perPixel }: Region): number {
  const isInside = x > 0 && y > 0 && x < widthPx * perPixel && y < heightPx * perPixel;
  return isInside ? visibility : 1;
}

function besideElbow(side: Side, { limbs, torso }: BodyGeometry, person: Float32Array, region: Region): number {
  const { widthPx, heightPx, perPixel } = region;
  const row = Math.floor(limbs[side].elbow.y / perPixel);
  const from = Math.floor(limbs[side].elbow.x / perPixel);
  if (row < 0 || row >= heightPx) return 0;
  let column = from;
  while (column >= 0 && column < widthPx && (person[row * widthPx + column] ?? 0) > 0.5) column += outward[side];
  return (Math.abs(column - from) * perPixel) / torso.shoulderWidthPx;
}

function share(plane: Float32Array, counts: (value: number) => boolean): number {
  let count = 0;
  for (const value of plane) if (counts(value)) count++;
  return count / plane.length;
}

function overlap(a: Float32Array, b: Float32Array): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    const inA = (a[i] ?? 0) > 0.5;
    const inB = (b[i] ?? 0) > 0.5;
    if (inA && inB) both++;
    if (inA || inB) either++;
  }
  return either === 0 ? 0 : both / either;
}

/** Mean over the inner four fifths of the face, as far as it lies in the picture. */
function meanInFace(plane: Float32Array, face: FaceEllipse, { widthPx, heightPx, perPixel }: Region): number {
  const { centre, up } = face;
  let sum = 0;
  let count = 0;
  for (let along = -0.8; along <= 0.8; along += 0.1) {
    for (let across = -0.8; across <= 0.8; across += 0.1) {
      if (along * along + across * across > 0.64) continue;
      const x = centre.x + up.x * face.halfHeightPx * along - up.y * face.halfWidthPx * across;
      const y = centre.y + up.y * face.halfHeightPx * along + up.x * face.halfWidthPx * across;
      const column = Math.floor(x / perPixel);
      const row = Math.floor(y / perPixel);
      if (column < 0 || row < 0 || column >= widthPx || row >= heightPx) continue;
      sum += plane[row * widthPx + column] ?? 0;
      count++;
    }
  }
  return count === 0 ? 1 : sum / count;
}
