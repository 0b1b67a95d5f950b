import type { CannotTell, NewClothes, PictureComparison } from "@/lib/engine/compare-pictures/compared-parts";
import type { GarmentPlaces } from "@/lib/engine/find-in-garment/garment-places";
import type { Picture } from "@/lib/engine/types";
import type { FitNudge, GarmentKind } from "@/lib/shared/garment";
import type { Result } from "@/lib/shared/result";
import { workerCalls } from "../worker-calls";

/** The pictures of one look, by their own private addresses. */
export type LookPictures = {
  personUrl: string;
  resultUrl: string;
  /** In the order in which they are laid, the bottom before the top, each with what the person said and corrected. */
  garments: { url: string; kind?: GarmentKind; fit: FitNudge }[];
  clothes: NewClothes;
};

export type InspectRequest = { task: "compare" | "find places"; look: LookPictures };
export type Compared = PictureComparison;
export type Comparison = Result<Compared, CannotTell>;
/** `garments`: the cut-outs that the places refer to, in their order. */
export type LoupeView = { places: GarmentPlaces; garments: Picture[] };
export type LoupePlaces = Result<LoupeView, CannotTell | "garment">;
export type InspectAnswer = { task: "compare"; answer: Comparison } | { task: "find places"; answer: LoupePlaces };

/** Longer than for preparing: what this worker holds came over the network, and one question follows another. */
const idleMs = 60_000;

const callWorker = workerCalls<InspectRequest, InspectAnswer>(
  () => new Worker(new URL("./inspect.worker.ts", import.meta.url), { type: "module" }),
  idleMs,
);

/**
 * Where the result differs from the person photo, worked out in a worker of this tab.
 *
 * @throws the signal's reason, or an Error where a picture or the networks did not come
 */
export async function compareLook(look: LookPictures, signal: AbortSignal): Promise<Comparison> {
  const answered = await callWorker({ task: "compare", look }, signal);
  if (answered.task !== "compare") throw new Error("the worker answered another question");
  return answered.answer;
}

/** Which place of which garment each pixel of the result shows. @throws as `compareLook` */
export async function findPlaces(look: LookPictures, signal: AbortSignal): Promise<LoupePlaces> {
  const answered = await callWorker({ task: "find places", look }, signal);
  if (answered.task !== "find places") throw new Error("the worker answered another question");
  return answered.answer;
}
