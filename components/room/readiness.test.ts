import { expect, test } from "vitest";
import type { Plate } from "./plate-state";
import { hasEmptyPlate, moodOf, offReason, type OffReason } from "./readiness";
import { emptyRoom } from "./room-state";

const empty: Plate = { step: "empty" };
const reading: Plate = { step: "reading", pickId: "p" };
const stored: Plate = { step: "stored", photoId: "s", preparation: null, previewUrl: null, picture: null };
const refused: Plate = { step: "refused", problem: { code: "photo_too_small" }, previewUrl: null };

const roomOf = (two: boolean, person: Plate, garment: Plate, bottom: Plate = empty) => ({
  ...emptyRoom,
  two,
  plates: { person, garment, bottom },
});

test.each<[string, OffReason | null, ReturnType<typeof roomOf>]>([
  ["nothing is there", "both", roomOf(false, empty, empty)],
  ["only a garment is there", "person", roomOf(false, empty, stored)],
  ["only a person is there", "garment", roomOf(false, stored, empty)],
  ["one picture is being checked", "reading", roomOf(false, stored, reading)],
  ["the person photo is refused", "fixPerson", roomOf(false, refused, refused)],
  ["the garment photo is refused", "fixGarment", roomOf(false, stored, refused)],
  ["both are stored", null, roomOf(false, stored, stored)],
  ["a bottom alone is there, with two pieces", null, roomOf(true, stored, empty, stored)],
  ["a top alone is there, with two pieces", null, roomOf(true, stored, stored, empty)],
  ["the top is fine and the bottom is refused", "fixGarment", roomOf(true, stored, stored, refused)],
  ["a refused bottom is set aside by one piece", null, roomOf(false, stored, stored, refused)],
])("when %s, the reason is %s", (_, reason, room) => {
  expect(offReason(room)).toBe(reason);
});

test("the title follows: something to fix wins over ready", () => {
  expect(moodOf(roomOf(false, empty, empty))).toBe("empty");
  expect(moodOf(roomOf(false, stored, stored))).toBe("ready");
  expect(moodOf(roomOf(true, stored, stored, refused))).toBe("fix");
});

test("a plate that is still empty is offered samples, also beside one that is enough", () => {
  expect(hasEmptyPlate(roomOf(true, stored, stored, empty))).toBe(true);
  expect(hasEmptyPlate(roomOf(true, stored, stored, stored))).toBe(false);
  expect(hasEmptyPlate(roomOf(false, stored, stored, empty))).toBe(false);
});
