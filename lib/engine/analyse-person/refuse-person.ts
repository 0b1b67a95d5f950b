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
 * Measured on 22 photos of one front-facing person each, the same in half and a third of the frame (36) and before busy walls (21),
 * 24 garment photos, an empty wall, a lone face, and the persons turned upside down or on their side (36).
 * Persons: flag ≥ 0.87, agreement ≥ 0.62, head ≥ 0.71, shoulders to torso 0.63 to 0.86, face to shoulders 0.38 to 0.48, shoulder
 * depth ≤ 0.78: none is refused. Garments and the rest: each breaks at least one rule; the nearest, a garment lying among other
 * clothes, only that of shoulders to torso (1.04). Side and back views are not measured for want of photos.
 */
const rules: Rule[] = [
  { reading: "flag", least: 0.84, refusal: "no_person" },
  { reading: "area", least: 0.04, refusal: "no_person" },
  { reading: "agreement", least: 0.55, refusal: "no_person" },
  { reading: "headOnPerson", least: 0.65, refusal: "no_person" },
  { reading: "upright", least: 0.7, refusal: "no_person" },
  { reading: "shoulderDepth", most: 1.2, refusal: "not_front_facing" },
  { reading: "shouldersToTorso", least: 0.5, refusal: "not_front_facing" },
  { reading: "shouldersToTorso", most: 1.0, refusal: "no_person" },
  { reading: "faceToShoulders", least: 0.3, most: 0.75, refusal: "no_person" },
];

/** Is it a person who stands facing the camera, with shoulders and hips in view? Null if so. */
export function refusePerson(readings: PersonReadings): PersonRefusal | null {
  const broken = rules.find(
    ({ reading, least = -Infinity, most = Infinity }) => readings[reading] < least || readings[reading] > most,
  );
  if (broken) return broken.refusal;
  return readings.facing ? null : "not_front_facing";
}
