import { personLimits } from "../checks/person-limits";
import { smoothstep } from "../raster/smoothstep";
import { labelOf } from "../types";
import type { PersonReadings } from "./read-person";

/**
 * How far to trust the analysis, 0 to 1: the product of how surely a person was found and how clearly colours told the classes apart.
 *
 * @param posteriors one plane a class, in the order of `bodyClasses`
 * @param isCovered  something seems to lie in front of the torso or the face that colours do not tell
 */
export function confidenceOf(readings: PersonReadings, posteriors: Float32Array[], isCovered = false): number {
  const found = smoothstep(0.4, 0.85, readings.agreement) * smoothstep(0.6, 0.95, readings.flag);
  const shaped = smoothstep(1.1, 0.85, readings.shouldersToTorso);
  const seen = isCovered ? ofCovered : 1;
  return found * shaped * seen * wholeTorso(readings) * armsInView(readings) * clarity(posteriors);
}

/** So much is left for who is covered: the fit goes on, with its notice. */
const ofCovered = 0.4;

/** Arms behind the back are painted as if they were beside it, crossed ones as if they hung: see the readings. */
const armsInView = ({ wristsInView, besideElbows }: PersonReadings) =>
  smoothstep(0.05, 0.35, wristsInView) * smoothstep(0.3, 0.2, besideElbows);

/**
 * 1 where there is room below the hips. Of people who are cut off above them, a torso as short as what is seen is guessed, and a
 * garment comes out as short as that: see the limit of the same reading.
 */
const wholeTorso = ({ belowHips }: PersonReadings) => smoothstep(0, 2 * personLimits.belowHips.least, belowHips);

/**
 * 1 where colours tell the classes apart, 0 where nearly half of the person's pixels are a guess. Doubtful pixels measured: 6 to 20 %
 * on studio photos, 26 % with lace tights, 10 to 27 % before busy walls, 40 % before a wall with another garment on it.
 */
function clarity(posteriors: Float32Array[]): number {
  const backdrop = posteriors[labelOf.backdrop] ?? new Float32Array(0);
  let person = 0;
  let doubtful = 0;
  for (let i = 0; i < backdrop.length; i++) {
    if ((backdrop[i] ?? 1) > 0.8) continue;
    person++;
    let highest = 0;
    for (const plane of posteriors) highest = Math.max(highest, plane[i] ?? 0);
    if (highest < 0.75) doubtful++;
  }
  return person === 0 ? 0 : smoothstep(0.45, 0.15, doubtful / person);
}
