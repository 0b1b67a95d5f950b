import { err, ok, type Result } from "@/lib/shared/result";
import type { Networks, Picture } from "../types";
import { type BodyGeometry, bodyGeometry } from "./body-geometry";
import { findPose, type Pose } from "./find-pose";
import { hasSecondPerson } from "./find-second-person";
import { findMattes, type Mattes, wholeRegion } from "./mattes";
import { type PersonReadings, readPerson } from "./read-person";
import { type PersonRefusal, refusePerson } from "./refuse-person";

/** Long edge at which the mattes are compared. */
const lookEdgePx = 192;

/** Last flag above which somebody is there, if perhaps not alone: beside each other two people can look like nobody at first. */
const surelySomebody = 0.84;

/** One front-facing person found in a picture. */
export type Sighting = {
  picture: Picture;
  pose: Pose;
  geometry: BodyGeometry;
  mattes: Mattes;
  readings: PersonReadings;
};

/** Looks for exactly one person who faces the camera: the quick part of the analysis, four network runs. */
export async function findPerson(picture: Picture, networks: Networks): Promise<Result<Sighting, PersonRefusal>> {
  const pose = await findPose(picture, networks);
  const geometry = bodyGeometry(pose.keypoints);
  const mattes = await findMattes(picture, pose, networks);
  const readings = readPerson(pose, geometry, mattes, wholeRegion(picture, lookEdgePx));

  // Before the shape is judged: a second person makes the networks disagree about the first.
  if (pose.flag > surelySomebody && (await hasSecondPerson(picture, mattes, networks))) return err("several_people");
  const refusal = refusePerson(readings);
  if (refusal) return err(refusal);
  return ok({ picture, pose, geometry, mattes, readings });
}
