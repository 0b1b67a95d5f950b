import type { SlotName } from "./plate-state";
import type { PhotoReport } from "@/lib/browser/checks/photo-report";

/** A picture that was looked at: null where it cannot be opened, without a report where it could not be checked. */
export type Looked = { url: string; report: PhotoReport | null } | null;

/**
 * Which picture belongs on which plate: the first of a person is the person, the first garment the garment, and trousers
 * beside a top the bottom. What could not be checked takes the first free place. Null: no place is left.
 */
export function guessPlaces(looked: readonly Looked[]): (SlotName | null)[] {
  const places = looked.map<SlotName | null>(() => null);
  const put = (slot: SlotName, fits: (report: PhotoReport | null) => boolean) => {
    if (places.includes(slot)) return;
    const at = looked.findIndex((one, n) => one !== null && places[n] === null && fits(one.report));
    if (at >= 0) places[at] = slot;
  };
  const isGarment = (report: PhotoReport | null) => report?.shows === "garment";
  put("person", (report) => report?.shows === "person");
  put("garment", (report) => report?.shows === "garment" && report.kind?.proposed !== "lower");
  put("garment", isGarment);
  put("person", (report) => report === null);
  put("garment", (report) => report === null);
  put("bottom", (report) => report?.shows === "garment" && report.kind?.proposed === "lower");
  return places;
}

/** Are all pictures of the kind that this place holds, as far as is known? */
export function areAlike(looked: readonly Looked[], slot: SlotName): boolean {
  const kind = slot === "person" ? "person" : "garment";
  return looked.every((one) => one === null || one.report === null || one.report.shows === kind);
}
