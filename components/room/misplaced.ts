import { pictureOf, type GarmentSlotName } from "./plate-state";
import type { RoomState } from "./room-state";
import type { GarmentKind } from "@/lib/shared/garment";

/** What the places of an outfit are for. */
export const properKinds = { garment: "upper", bottom: "lower" } as const satisfies Record<
  GarmentSlotName,
  GarmentKind
>;

/** The places of an outfit whose picture looks like the other place's, unless the person said what it is, or both look alike. */
export function misplaced({ two, plates, kinds }: RoomState): GarmentSlotName[] {
  const seeming = (slot: GarmentSlotName): GarmentKind | null => {
    const report = pictureOf(plates[slot])?.report;
    if (kinds[slot] !== null) return kinds[slot];
    return report && report !== "sample" && report.shows === "garment" ? (report.kind?.proposed ?? null) : null;
  };
  const [top, bottom] = [seeming("garment"), seeming("bottom")];
  const isBusy = [plates.garment, plates.bottom].some(({ step }) => step === "reading" || step === "sending");
  // Two of a kind would be as wrong the other way round.
  if (!two || isBusy || (top !== null && top === bottom)) return [];
  return [...(top === "lower" ? (["garment"] as const) : []), ...(bottom === "upper" ? (["bottom"] as const) : [])];
}
