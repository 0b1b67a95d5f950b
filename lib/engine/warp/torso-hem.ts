import type { FitNudge, GarmentKind } from "@/lib/shared/garment";
import { labelOf, type PersonAnalysis } from "../types";
import { labelAt, torsoPoint } from "./body-frame";

/** In torso lengths below the shoulder line (`...Torsos`) or as shares; found by looking at fitted pairs. */
const rules = {
  /** A top is drawn in its natural length to here: below the crotch, product photos promise more than people wear. */
  naturalTorsos: 1.25,
  /** Of what would hang deeper, so much is drawn: cut off at once, its print would be squeezed flat. */
  deeperShare: 0.45,
  /** A tunic; from here on it would be a dress. */
  deepestTorsos: 1.5,
  /** An old hem is covered by stretching the new top at most this much. */
  oldHemStretch: 1.2,
  /** `hem: 1` lengthens and `hem: -1` shortens by this share of the garment's length. */
  hemNudge: 0.25,
} as const;

/**
 * Where the hem of a top or dress ends up, in pixels below the shoulder line.
 *
 * @param shoulderV where the garment's shoulder line is laid, and `naturalV` where its hem would fall by its own length
 */
export function hemBelowShoulders(
  person: PersonAnalysis,
  kind: GarmentKind,
  shoulderV: number,
  naturalV: number,
  fit: FitNudge,
): number {
  if (kind !== "upper") return nudgedHem(shoulderV, naturalV, fit);
  return fit.hem ? nudgedHem(0, naturalV, fit) : topHem(person, naturalV);
}

function nudgedHem(shoulderV: number, naturalV: number, { hem = 0 }: FitNudge): number {
  return shoulderV + (naturalV - shoulderV) * (1 + hem * rules.hemNudge);
}

/** Natural length, a little longer where the old top would peep out below, never down to the knees. */
function topHem(person: PersonAnalysis, naturalV: number): number {
  const { torsoLengthPx, shoulderWidthPx } = person.torso;
  const longestV = torsoLengthPx * rules.naturalTorsos;
  if (naturalV > longestV) {
    return Math.min(longestV + (naturalV - longestV) * rules.deeperShare, torsoLengthPx * rules.deepestTorsos);
  }
  const oldV = oldHem(person);
  if (oldV <= naturalV) return naturalV;
  return Math.min(oldV + shoulderWidthPx * 0.03, naturalV * rules.oldHemStretch, longestV);
}

/** Where the top that the person wears ends, in pixels below the shoulder line; 0 where none is seen. */
function oldHem(person: PersonAnalysis): number {
  const { torso } = person;
  let deepest = 0;
  for (let v = torso.torsoLengthPx * 0.4; v < torso.torsoLengthPx * 1.35; v += 3) {
    let cloth = 0;
    for (let share = -0.2; share <= 0.21; share += 0.05) {
      if (labelAt(person, torsoPoint(torso, v, share * torso.shoulderWidthPx)) === labelOf.upper) cloth++;
    }
    if (cloth >= 5) deepest = v;
  }
  return deepest;
}
