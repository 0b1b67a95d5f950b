import type { Keypoint, Networks, Picture } from "../types";
import { cropSquare, pictureX, pictureY, type Square, wholeSquare } from "./crop-square";

/**
 * What the pose network saw in its last pass. `mask` covers `square`, 256×256, 0 to 1; `firstFlag` is how surely somebody was there
 * in the first pass, `flag` in the last.
 */
export type Pose = { keypoints: Keypoint[]; mask: Float32Array; square: Square; firstFlag: number; flag: number };

const bodyPoints = 33;
const valuesAPoint = 5;
/** The helper points: centre of the hips, and a point on the circle around the whole body. */
const hipCentre = 33;
const bodyCircle = 34;
/** MediaPipe's own margin around that circle (`pose_landmarks_to_roi`). */
const margin = 1.25;

const probability = (logit: number) => 1 / (1 + Math.exp(-logit));

/**
 * Finds one person's pose. No detector is needed: the first pass sees the whole picture, each further one the square that the
 * pass before it proposed.
 */
export async function findPose(picture: Picture, networks: Networks): Promise<Pose> {
  const first = await posePass(picture, wholeSquare(picture), networks);
  return { ...(await findPoseFrom(picture, first.next, networks, 2)), firstFlag: first.pose.flag };
}

/** How surely somebody is there at a first look, 0 to 1. */
export async function firstLook(picture: Picture, networks: Networks): Promise<number> {
  return (await posePass(picture, wholeSquare(picture), networks)).pose.flag;
}

/** Looks at `square` first. */
export async function findPoseFrom(
  picture: Picture,
  square: Square,
  networks: Networks,
  passes: number,
): Promise<Pose> {
  const { pose, next } = await posePass(picture, square, networks);
  return passes > 1 ? findPoseFrom(picture, next, networks, passes - 1) : pose;
}

async function posePass(picture: Picture, square: Square, networks: Networks): Promise<{ pose: Pose; next: Square }> {
  const { points, mask, flag } = await networks.pose(cropSquare(picture, square));
  const perInputPx = square.edgePx / 256;
  const point = (i: number): Keypoint => ({
    x: pictureX(square, points[i * valuesAPoint] ?? 0),
    y: pictureY(square, points[i * valuesAPoint + 1] ?? 0),
    z: (points[i * valuesAPoint + 2] ?? 0) * perInputPx,
    visibility: probability(points[i * valuesAPoint + 3] ?? 0),
  });
  const centre = point(hipCentre);
  const rim = point(bodyCircle);
  const radiusPx = Math.hypot(centre.x - rim.x, centre.y - rim.y);
  return {
    pose: { keypoints: Array.from({ length: bodyPoints }, (_, i) => point(i)), mask, square, firstFlag: flag, flag },
    next: { centre: { x: centre.x, y: centre.y }, edgePx: Math.max(16, 2 * radiusPx * margin) },
  };
}
