import { expect, test } from "vitest";
import type { SavedRoom } from "./room-state";
import { parseSavedRoom, parseSavedTray } from "./parse-saved-room";

const saved: SavedRoom = {
  two: true,
  photos: {
    person: {
      photoId: "p",
      preparation: {
        source: { widthPx: 4032, heightPx: 3024, bytes: 5_800_000, contentType: "image/jpeg" },
        prepared: { widthPx: 2048, heightPx: 1536, bytes: 412_000 },
        changed: true,
        locationRemoved: true,
        metadataRemoved: true,
      },
    },
    bottom: { photoId: "b", preparation: null },
  },
};

test("what a tab remembers comes back as it was", () => {
  expect(parseSavedRoom(JSON.stringify(saved))).toEqual(saved);
});

test.each([
  ["something that is not JSON", "{"],
  ["what an older page left", '{"person":"p"}'],
])("%s opens an empty room instead of breaking it", (_, text) => {
  expect([parseSavedRoom(text), parseSavedTray(text)]).toEqual([null, null]);
});
