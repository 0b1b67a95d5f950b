import { expect, test } from "vitest";
import type { Plate } from "./plate-state";
import { emptyRoom, type RoomState } from "./room-state";
import { plainOptions, wishOf } from "./wish";
import { NewTryOn } from "@/lib/shared/try-on";

const stored = (photoId: string): Plate => ({
  step: "stored",
  photoId,
  preparation: null,
  previewUrl: null,
  picture: null,
});
const empty: Plate = { step: "empty" };
const roomOf = (two: boolean, garment: Plate, bottom: Plate): RoomState => ({
  ...emptyRoom,
  two,
  plates: { person: stored("me"), garment, bottom },
});

test.each([
  ["one piece", roomOf(false, stored("g"), stored("b")), { single: "g" }],
  ["top and bottom", roomOf(true, stored("g"), stored("b")), { top: "g", bottom: "b" }],
  ["a bottom alone", roomOf(true, empty, stored("b")), { bottom: "b" }],
])("%s is asked for as the interface names it", (_, room, garment) => {
  const wish = wishOf(room, plainOptions, "local");
  expect(wish).toEqual({ personId: "me", garment });
  expect(NewTryOn.safeParse(wish).success).toBe(true);
});

test("what the person said about garment and fit is passed on by photo", () => {
  const room = { ...roomOf(false, stored("g"), empty), kinds: { garment: "dress" as const, bottom: null } };
  const wish = wishOf(room, { ...plainOptions, sleeves: "short", hem: 0.5 }, "local");
  expect(wish).toMatchObject({ kinds: { g: "dress" }, fit: { sleeves: "short", hem: 0.5 } });
});

test("what the person said about the pieces of an outfit is passed on, so that pieces in each other's way cost nothing", () => {
  const room = { ...roomOf(true, stored("t"), stored("b")), kinds: { garment: "dress", bottom: "lower" } as const };
  expect(wishOf(room, plainOptions, "gateway")).toMatchObject({ kinds: { t: "dress", b: "lower" } });
});

test("model and draft are a gateway's affair", () => {
  const room = roomOf(false, stored("g"), empty);
  expect(wishOf(room, plainOptions, "gateway")).toMatchObject({ model: plainOptions.model, draftFirst: true });
  expect(wishOf(room, plainOptions, "local")).not.toHaveProperty("model");
});

test("nothing can be asked for while a photo is missing", () => {
  expect(wishOf(roomOf(false, empty, stored("b")), plainOptions, "local")).toBeNull();
});
