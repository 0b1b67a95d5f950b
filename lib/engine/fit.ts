import type { FitNudge, GarmentKind } from "@/lib/shared/garment";
import { err, ok, type Result } from "@/lib/shared/result";
import { analysePerson } from "./analyse-person/analyse-person";
import type { PersonRefusal } from "./checks/person-limits";
import { showsPerson } from "./analyse-person/shows-person";
import { compositeGarment } from "./composite/composite-garment";
import { sceneLight } from "./composite/scene-light";
import { prepareGarment } from "./prepare-garment/prepare-garment";
import type { PreparedGarment } from "./prepare-garment/prepared-garment";
import { reduceToEdge } from "./raster/reduce-picture";
import type { EngineRefusal, Networks, PersonAnalysis, Picture, SleeveKind } from "./types";
import { warpGarment } from "./warp/warp-garment";
import { workingEdgePx } from "./working-size";

/** Below this the result carries `low_confidence`. */
const noticeBelow = 0.5;

/** Where in the choice a garment stands. */
export type Slot = "single" | "top" | "bottom";

/** A person photo made ready: the slow part of a fit, and the same for every garment. */
export type PreparedPerson = { picture: Picture; analysis: PersonAnalysis };
export type SlottedGarment = { slot: Slot; garment: PreparedGarment };
export type Fitted = { picture: Picture; notice?: "low_confidence" };
export type FitRefusal = { code: EngineRefusal; field: "person" | `garment.${Slot}` };

/** The person photo at the size that an analysis of it refers to. */
export const workingPicture = (photo: Picture): Picture => reduceToEdge(photo, workingEdgePx);

/** @param photo upright, without transparency, of any size */
export async function preparePerson(
  photo: Picture,
  networks: Networks,
): Promise<Result<PreparedPerson, PersonRefusal>> {
  const picture = workingPicture(photo);
  const analysis = await analysePerson(picture, networks);
  return analysis.ok ? ok({ picture, analysis: analysis.value }) : analysis;
}

/**
 * A garment photo made ready; the same for every person.
 *
 * @param wishes what a person said about the garment; proposed where absent
 */
export async function prepareGarmentPhoto(
  photo: Picture,
  wishes: { kind?: GarmentKind; sleeves?: SleeveKind },
  networks: Networks,
): Promise<Result<PreparedGarment, EngineRefusal>> {
  const picture = reduceToEdge(photo, workingEdgePx);
  return prepareGarment({ picture, ...wishes, showsPerson: await showsPerson(picture, networks) });
}

/**
 * Lays the garments on the person, the bottom before the top.
 *
 * @param fit the person's corrections; in an outfit they are meant for the top
 */
export function fitPrepared(
  { picture, analysis }: PreparedPerson,
  garments: SlottedGarment[],
  fit: FitNudge,
): Result<Fitted, FitRefusal> {
  const refusal = refuseChoice(garments);
  if (refusal) return err(refusal);
  const scene = sceneLight(picture, analysis.parsing);
  let worn: PreparedPerson = { picture, analysis };
  let confidence = analysis.confidence;
  for (const { garment, slot } of bottomFirst(garments)) {
    const warped = warpGarment(worn.analysis, garment, slot === "bottom" && garments.length > 1 ? {} : fit);
    const laid = compositeGarment(worn.picture, worn.analysis, garment, warped, scene);
    worn = { picture: laid.picture, analysis: { ...analysis, parsing: laid.parsing } };
    confidence = Math.min(confidence, garment.confidence, warped.confidence, laid.confidence);
  }
  return ok({ picture: worn.picture, ...(confidence < noticeBelow && { notice: "low_confidence" as const }) });
}

/** A dress fills both places of an outfit; trousers do not go on top. */
function refuseChoice(garments: SlottedGarment[]): FitRefusal | null {
  for (const { slot, garment } of garments) {
    const field = `garment.${slot}` as const;
    if (slot !== "single" && (slot === "bottom") !== (garment.kind === "lower")) {
      return garment.kind === "dress" && garments.length > 1
        ? { code: "garment_conflict", field }
        : { code: "wrong_slot", field };
    }
    if (garments.length > 1 && garment.kind === "dress") return { code: "garment_conflict", field };
  }
  return null;
}

const bottomFirst = (garments: SlottedGarment[]) =>
  garments.toSorted((a, b) => Number(b.garment.kind === "lower") - Number(a.garment.kind === "lower"));
