import { expect, test } from "vitest";
import { givenPhotos } from "./given-photos";
import { roomAddress } from "@/lib/shared/room-address";
import type { GarmentChoice } from "@/lib/shared/try-on";

const roomAt = (address: string) => givenPhotos(Object.fromEntries(new URL(address, "http://x").searchParams));
const stored = (photoId: string) => ({ photoId, preparation: null });

test.each<[string, GarmentChoice, object]>([
  ["one piece", { single: "g" }, { two: false, photos: { person: stored("me"), garment: stored("g") } }],
  [
    "an outfit",
    { top: "t", bottom: "b" },
    { two: true, photos: { person: stored("me"), garment: stored("t"), bottom: stored("b") } },
  ],
  ["a bottom alone", { bottom: "b" }, { two: true, photos: { person: stored("me"), bottom: stored("b") } }],
])("the address of %s brings the same photos onto the plates", (_, garment, room) => {
  expect(roomAt(roomAddress({ personId: "me", garment }))).toEqual(room);
});

test("an address without photos leaves the room to what this tab remembers", () => {
  expect(roomAt(roomAddress({}))).toBeNull();
});
