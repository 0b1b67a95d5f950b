import type { EngineRefusal } from "../types";
import type { PersonReadings } from "./read-person";

export type PersonRefusal = Extract<EngineRefusal, "no_person" | "several_people" | "not_front_facing">;

/** A reading must lie in `least` to `most`, else the photo is refused with this reason. Checked from the top. */
type Rule = {
  reading: Exclude<keyof PersonReadings, "facing">;
  least?: number;
  most?: number;
  refusal: PersonRefusal;
};

/**
 * Measured on 22 photos of one front-facing person each, the same in half and a third of the frame (36), 24 garment photos,
 * an empty wall, a lone face, and the persons turned upside down or on their side (36). Persons: flag ≥ 0.86, agreement ≥ 0.62,
 * head ≥ 0.71, shoulders to torso 0.63 to 0.86, face to shoulders 0.38 to 0.48, shoulder depth ≤ 0.78: none is refused.
 * Garments and the rest: each breaks at least one rule, the nearest (a garment among other clothes) only by shoulders to torso 1.04.
 * Side and back views are not measured for want of photos.
 */
const presence: Rule[] = [
  { reading: "flag", least: 0.85, refusal: "no_person" },
  { reading: "area", least: 0.04, refusal: "no_person" },
];
const shape: Rule[] = [
  { reading: "agreement", least: 0.55, refusal: "no_person" },
  { reading: "headOnPerson", least: 0.65, refusal: "no_person" },
  { reading: "upright", least: 0.7, refusal: "no_person" },
  { reading: "shoulderDepth", most: 1.2, refusal: "not_front_facing" },
  { reading: "shouldersToTorso", least: 0.5, refusal: "not_front_facing" },
  { reading: "shouldersToTorso", most: 1.0, refusal: "no_person" },
  { reading: "faceToShoulders", least: 0.3, most: 0.75, refusal: "no_person" },
];

/** Is there anybody to look at? */
export const refuseAbsence = (readings: PersonReadings): PersonRefusal | null => firstBroken(presence, readings);

/** Is it a person who stands facing the camera, with shoulders and hips in view? */
export function refuseShape(readings: PersonReadings): PersonRefusal | null {
  const broken = firstBroken(shape, readings);
  if (broken === null && !readings.facing) return "not_front_facing";
  return broken;
}

function firstBroken(rules: Rule[], readings: PersonReadings): PersonRefusal | null {
  const broken = rules.find(
    ({ reading, least = -Infinity, most = Infinity }) => readings[reading] < least || readings[reading] > most,
  );
  return broken?.refusal ?? null;
}
