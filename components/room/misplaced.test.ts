import { describe, expect, test } from "vitest";
import { misplaced } from "./misplaced";
import type { Plate } from "./plate-state";
import { emptyRoom, type RoomState } from "./room-state";
import type { GarmentKind } from "@/lib/shared/garment";

const stored = (proposed: GarmentKind | null): Plate => ({
  step: "stored",
  photoId: "photo",
  preparation: null,
  previewUrl: "blob:photo",
  picture: proposed && {
    blob: new Blob(),
    previewUrl: "blob:photo",
    preparation: {
      source: { widthPx: 768, heightPx: 1024, bytes: 9, contentType: "image/jpeg" },
      prepared: { widthPx: 768, heightPx: 1024, bytes: 9 },
      changed: false,
      locationRemoved: false,
      metadataRemoved: false,
    },
    source: new Blob(),
    edit: { turns: 0, crop: null, isBrightened: false },
    report: { shows: "garment", refusal: null, verdicts: [], pieces: [], kind: { proposed, confidence: 0.9 } },
    isAccepted: false,
  },
});
const outfit = (top: Plate, bottom: Plate, said: Partial<RoomState> = {}): RoomState => ({
  ...emptyRoom,
  two: true,
  plates: { ...emptyRoom.plates, garment: top, bottom },
  ...said,
});
const empty: Plate = { step: "empty" };

describe("the places of an outfit that hold what belongs on the other", () => {
  test.each([
    ["both", stored("lower"), stored("upper"), ["garment", "bottom"]],
    ["trousers alone as the top", stored("lower"), empty, ["garment"]],
    ["a shirt as the bottom, the top not looked at", stored(null), stored("upper"), ["bottom"]],
    ["none where all is right", stored("upper"), stored("lower"), []],
    ["none where both look alike, for swapping mends nothing", stored("lower"), stored("lower"), []],
    ["none while one of them is still read", stored("lower"), { step: "reading", pickId: "p" } as const, []],
  ])("%s", (_, top, bottom, slots) => {
    expect(misplaced(outfit(top, bottom))).toEqual(slots);
  });

  test("are none once the person said what they are, and none with one piece", () => {
    expect(misplaced(outfit(stored("lower"), empty, { kinds: { garment: "upper", bottom: null } }))).toEqual([]);
    expect(misplaced(outfit(stored("lower"), empty, { two: false }))).toEqual([]);
  });
});
