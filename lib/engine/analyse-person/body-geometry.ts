import { between, distance } from "../point";
import type { FaceEllipse, Keypoint, Limbs, Point, Side, TorsoFrame } from "../types";

/** The parts of the body that the pose alone gives, in pixels of the working picture. `face` may lie outside the picture. */
export type BodyGeometry = {
  keypoints: Keypoint[];
  limbs: Record<Side, Limbs>;
  torso: TorsoFrame;
  face: FaceEllipse;
};

/** Numbers of the BlazePose points of the person's right and left side. */
const numbers = {
  right: { shoulder: 12, elbow: 14, wrist: 16, index: 20, pinky: 18, hip: 24, knee: 26, ankle: 28, heel: 30, toe: 32 },
  left: { shoulder: 11, elbow: 13, wrist: 15, index: 19, pinky: 17, hip: 23, knee: 25, ankle: 27, heel: 29, toe: 31 },
} as const satisfies Record<"right" | "left", Record<keyof Limbs, number>>;

const leftEye = 2;
const rightEye = 5;
const mouthLeft = 9;
const mouthRight = 10;

export function bodyGeometry(keypoints: Keypoint[]): BodyGeometry {
  const point = (i: number): Keypoint => {
    const keypoint = keypoints[i];
    if (!keypoint) throw new RangeError(`a pose has 33 points, this one has no point ${i}`);
    return keypoint;
  };
  const limbsOf = (bodySide: "right" | "left"): Limbs => {
    const of = numbers[bodySide];
    return {
      shoulder: point(of.shoulder),
      elbow: point(of.elbow),
      wrist: point(of.wrist),
      index: point(of.index),
      pinky: point(of.pinky),
      hip: point(of.hip),
      knee: point(of.knee),
      ankle: point(of.ankle),
      heel: point(of.heel),
      toe: point(of.toe),
    };
  };
  const right = limbsOf("right");
  const left = limbsOf("left");
  // Who faces the camera has the right shoulder on the picture's left.
  const limbs = right.shoulder.x <= left.shoulder.x ? { left: right, right: left } : { left, right };
  const torso = torsoFrame(limbs);
  const eyes = between(point(leftEye), point(rightEye), 0.5);
  const mouth = between(point(mouthLeft), point(mouthRight), 0.5);
  return { keypoints, limbs, torso, face: faceEllipse(eyes, mouth, torso.shoulderWidthPx) };
}

function torsoFrame({ left, right }: Record<Side, Limbs>): TorsoFrame {
  const midShoulder = between(left.shoulder, right.shoulder, 0.5);
  const midHip = between(left.hip, right.hip, 0.5);
  const torsoLengthPx = Math.max(1, distance(midShoulder, midHip));
  const down = { x: (midHip.x - midShoulder.x) / torsoLengthPx, y: (midHip.y - midShoulder.y) / torsoLengthPx };
  return {
    midShoulder,
    midHip,
    down,
    right: { x: down.y, y: -down.x },
    shoulderWidthPx: Math.max(1, distance(left.shoulder, right.shoulder)),
    torsoLengthPx,
    hipWidthPx: distance(left.hip, right.hip),
  };
}

/**
 * The face from the line between eyes and mouth, whose length is about 0.46 of the half face height. The line shortens when the
 * head is bent, so it counts as at least a tenth of the shoulder width.
 */
function faceEllipse(eyes: Point, mouth: Point, shoulderWidthPx: number): FaceEllipse {
  const lengthPx = distance(eyes, mouth);
  const up = lengthPx > 0 ? { x: (eyes.x - mouth.x) / lengthPx, y: (eyes.y - mouth.y) / lengthPx } : { x: 0, y: -1 };
  const unitPx = Math.max(lengthPx, shoulderWidthPx * 0.1);
  return {
    centre: { x: mouth.x + up.x * unitPx * 0.45, y: mouth.y + up.y * unitPx * 0.45 },
    up,
    halfWidthPx: unitPx * 1.03,
    halfHeightPx: unitPx * 1.3,
    chin: { x: mouth.x - up.x * unitPx * 0.75, y: mouth.y - up.y * unitPx * 0.75 },
  };
}
