import { err, ok, type Result } from "@/lib/shared/result";
import { personLimits, type PersonRefusal, refusePerson } from "../checks/person-limits";
import type { Area, Networks, Picture } from "../types";
import { type BodyGeometry, bodyGeometry } from "./body-geometry";
import { findPose, type Pose } from "./find-pose";
import { findMattes, type Mattes, wholeRegion } from "./mattes";
import { type PersonReadings, readPerson } from "./read-person";
import { findSecondPerson } from "./second-person";

/** Long edge at which the mattes are compared. */
const lookEdgePx = 192;

/** What the networks see in a picture, whoever or whatever it shows. */
export type Sighting = {
  picture: Picture;
  pose: Pose;
  geometry: BodyGeometry;
  mattes: Mattes;
  readings: PersonReadings;
  /** Somebody else, beside the person that pose and geometry describe. */
  second: Area | null;
};

/** Looks for exactly one person who faces the camera: the quick part of the analysis, four network runs. */
export async function findPerson(picture: Picture, networks: Networks): Promise<Result<Sighting, PersonRefusal>> {
  const sighting = await lookForPerson(picture, networks);
  const refusal = refuseSighting(sighting);
  return refusal ? err(refusal) : ok(sighting);
}

export async function lookForPerson(picture: Picture, networks: Networks): Promise<Sighting> {
  const pose = await findPose(picture, networks);
  const geometry = bodyGeometry(pose.keypoints);
  const mattes = await findMattes(picture, pose, networks);
  const readings = readPerson(pose, geometry, mattes, wholeRegion(picture, lookEdgePx));
  const second = pose.flag > personLimits.surelySomebody ? await findSecondPerson(picture, mattes, networks) : null;
  return { picture, pose, geometry, mattes, readings, second };
}

/** A second person comes before the shape of the first: they make the networks disagree about the first. */
export const refuseSighting = ({ second, readings }: Sighting): PersonRefusal | null =>
  second ? "several_people" : refusePerson(readings);
