import { err, ok, type Result } from "@/lib/shared/result";
import { reduceToEdge } from "../raster/reduce-picture";
import type { Networks, Picture } from "../types";
import { type BodyGeometry, bodyGeometry } from "./body-geometry";
import { findEverybody, posedPerson } from "./find-matte";
import { findPose, type Pose } from "./find-pose";
import { hasSecondPerson } from "./find-second-person";
import { type PersonReadings, readPerson } from "./read-person";
import { type PersonRefusal, refuseAbsence, refuseShape } from "./refuse-person";

/** Long edge of the reduced picture that the person is looked at on. */
const smallEdgePx = 512;

/** One front-facing person found in a picture. `small` is the picture reduced for parsing; `everybody` gives the matte at any size. */
export type Sighting = {
  picture: Picture;
  small: Picture;
  pose: Pose;
  geometry: BodyGeometry;
  everybody: (widthPx: number, heightPx: number) => Float32Array;
  readings: PersonReadings;
};

/** Looks for exactly one person who faces the camera: the quick part of the analysis, about four network runs. */
export async function findPerson(picture: Picture, networks: Networks): Promise<Result<Sighting, PersonRefusal>> {
  const small = reduceToEdge(picture, smallEdgePx);
  const pose = await findPose(picture, networks);
  const geometry = bodyGeometry(pose.keypoints);
  const everybody = await findEverybody(picture, networks);
  const matte = everybody(small.widthPx, small.heightPx);
  const posed = posedPerson(pose, picture, small.widthPx, small.heightPx);
  const readings = readPerson(pose, geometry, matte, posed, picture, small.widthPx);

  const absence = refuseAbsence(readings);
  if (absence) return err(absence);
  // Before the shape is judged: a second person makes the two networks disagree about the first.
  if (await hasSecondPerson(small, matte, posed, networks)) return err("several_people");
  const misshape = refuseShape(readings);
  if (misshape) return err(misshape);
  return ok({ picture, small, pose, geometry, everybody, readings });
}
