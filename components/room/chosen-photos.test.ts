import { expect, test } from "vitest";
import { chosenPhotos } from "./chosen-photos";
import { roomAfter } from "./room-after";
import { emptyRoom, type SavedRoom } from "./room-state";

const roomWith = (two: boolean, ids: Partial<Record<keyof SavedRoom["photos"], string>>) => {
  const photos = Object.fromEntries(
    Object.entries(ids).map(([slot, photoId]) => [slot, { photoId, preparation: null }]),
  );
  return roomAfter(emptyRoom, { type: "restored", saved: { two, photos } });
};

test.each([
  ["nothing", false, {}, {}],
  ["a person alone", false, { person: "p" }, { personId: "p" }],
  ["one piece", false, { person: "p", garment: "g" }, { personId: "p", garment: { single: "g" } }],
  ["an outfit", true, { garment: "t", bottom: "b" }, { garment: { top: "t", bottom: "b" } }],
  ["a bottom alone", true, { bottom: "b" }, { garment: { bottom: "b" } }],
] as const)("%s on the plates comes along", (_, two, ids, room) => {
  expect(chosenPhotos(roomWith(two, ids))).toEqual(room);
});

test("a photo that is not on the server yet stays here", () => {
  const room = roomAfter(emptyRoom, { type: "picked", slot: "person", pickId: "1" });
  expect(chosenPhotos(room)).toEqual({});
});
