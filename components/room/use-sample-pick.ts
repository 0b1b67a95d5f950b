import type { Dispatch } from "react";
import type { SlotName } from "./plate-state";
import type { RoomAction } from "./room-after";
import type { Pick } from "./use-picture-work";
import type { Sample } from "@/lib/shared/samples";

/** Which plate a sample fills. A dress takes the place of an outfit. */
export function slotForSample(sample: Sample, two: boolean): { slot: SlotName; two: boolean } {
  if (sample.kind === "person") return { slot: "person", two };
  switch (sample.garmentKind) {
    case "upper":
      return { slot: "garment", two };
    case "lower":
      return { slot: two ? "bottom" : "garment", two };
    case "dress":
      return { slot: "garment", two: false };
  }
}

/** Loads a sample and puts it on its plate, on the same way as a picture of one's own. */
export function useSamplePick(two: boolean, take: (pick: Pick) => void, dispatch: Dispatch<RoomAction>) {
  const pick = async (sample: Sample) => {
    const target = slotForSample(sample, two);
    const response = await fetch(sample.pictureUrl).catch(() => null);
    if (!response?.ok) {
      dispatch({ type: "noted", slot: target.slot, note: "sample_missing" });
      return;
    }
    if (target.two !== two) dispatch({ type: "arranged", two: target.two });
    const kind = sample.kind === "garment" ? { kind: sample.garmentKind } : {};
    take({ slot: target.slot, file: await response.blob(), isSample: true, ...kind });
  };
  return (sample: Sample) => {
    void pick(sample);
  };
}
