import { expect, test } from "vitest";
import {
  emptyTray,
  isTrayBusy,
  mostAtOnce,
  savedTray,
  trayAfter,
  wishesOf,
  type Tray,
  type TrayAction,
} from "./tray-state";
import type { ReadyPicture } from "./plate-state";
import { noEdit } from "@/lib/browser/prepare/picture-edit";

const after = (...actions: TrayAction[]): Tray => actions.reduce(trayAfter, emptyTray);
const filled = (slot: "person" | "garment", ...ids: string[]): TrayAction => ({
  type: "filled",
  slot,
  ids,
  leftOut: 0,
});
const picture: ReadyPicture = {
  blob: new Blob(),
  previewUrl: "blob:picture",
  preparation: {
    source: { widthPx: 768, heightPx: 1024, bytes: 90_000, contentType: "image/jpeg" },
    prepared: { widthPx: 768, heightPx: 1024, bytes: 90_000 },
    changed: false,
    locationRemoved: false,
    metadataRemoved: false,
  },
  source: new Blob(),
  edit: noEdit,
  report: null,
  isAccepted: false,
};
const prepared = (id: string): TrayAction => ({ type: "prepared", id, picture });
const stored = (id: string): TrayAction[] => [prepared(id), { type: "stored", id, photoId: `photo-${id}` }];
const wish = { personId: "me", garment: { single: "coat" }, kinds: { coat: "upper" as const } };

test("every garment of the tray becomes a try-on of its own with the same person", () => {
  const tray = after(filled("garment", "a", "b"), ...stored("a"), ...stored("b"));
  expect(wishesOf(wish, tray)).toEqual([
    wish,
    { personId: "me", garment: { single: "photo-a" } },
    { personId: "me", garment: { single: "photo-b" } },
  ]);
});

test("every person of the tray tries the same garment, with what was said about it", () => {
  const tray = after(filled("person", "a"), ...stored("a"));
  expect(wishesOf(wish, tray)).toEqual([wish, { ...wish, personId: "photo-a" }]);
});

test("a picture that was refused, halted by a check, stopped or taken out starts nothing", () => {
  const tray = after(
    filled("garment", "a", "b", "c", "d"),
    { type: "refused", id: "a", problem: { code: "unreadable_image" }, previewUrl: null },
    prepared("b"),
    { type: "stopped", id: "b", why: "line" },
    { type: "removed", id: "c" },
    ...stored("c"),
    { type: "halted", id: "d", picture },
  );
  expect(wishesOf(wish, tray)).toEqual([wish]);
  expect(isTrayBusy(tray)).toBe(false);
});

test("the tray waits for pictures that are still being prepared", () => {
  expect(isTrayBusy(after(filled("garment", "a", "b"), ...stored("a")))).toBe(true);
});

test("a picture that was stopped is sent again from its start, and started then", () => {
  const stopped = after(
    filled("garment", "a"),
    prepared("a"),
    { type: "left", id: "a", share: 0.6 },
    {
      type: "stopped",
      id: "a",
      why: "line",
    },
  );
  const resent = trayAfter(stopped, { type: "resent", id: "a" });
  expect(resent.extras).toEqual([{ id: "a", step: "sending", picture, share: 0 }]);
  expect(isTrayBusy(resent)).toBe(true);
});

test("one that stopped and is tried again quietly is on its way once some of it has left", () => {
  const stopped = after(filled("garment", "a"), prepared("a"), { type: "stopped", id: "a", why: "line" });
  expect(trayAfter(stopped, { type: "left", id: "a", share: 0 })).toEqual(stopped);
  expect(trayAfter(stopped, { type: "left", id: "a", share: 0.2 }).extras[0]).toMatchObject({ step: "sending" });
  expect(trayAfter(stopped, { type: "stored", id: "a", photoId: "p" }).extras[0]).toMatchObject({ step: "stored" });
});

test("no more than twelve start at once, and it is told how many were left out", () => {
  const many = Array.from({ length: 14 }, (_, index) => `g${index}`);
  const tray = after(filled("garment", ...many));
  expect(tray.extras).toHaveLength(mostAtOnce - 1);
  expect(tray.leftOut).toBe(3);
});

test("people in the tray give way to garments: one side is many, the other is one", () => {
  const tray = after(filled("person", "a"), filled("garment", "b"));
  expect(tray.extras.map(({ id }) => id)).toEqual(["b"]);
});

test("what is on the server comes back after a reload, and starts the same try-ons", () => {
  const tray = after(filled("garment", "a", "b"), ...stored("a"), prepared("b"), {
    type: "stopped",
    id: "b",
    why: "line",
  });
  const back = trayAfter(emptyTray, { type: "restored", saved: savedTray(tray) });
  expect(wishesOf(wish, back)).toEqual(wishesOf(wish, tray));
  expect(isTrayBusy(back)).toBe(false);
});

test("what was put in while the tray was being read stays", () => {
  const tray = after(filled("garment", "a"), ...stored("a"));
  expect(trayAfter(tray, { type: "restored", saved: { slot: "person", photoIds: ["b"] } })).toEqual(tray);
});

test("a picture that is no longer on the server is not started", () => {
  const back = trayAfter(emptyTray, { type: "restored", saved: { slot: "garment", photoIds: ["a", "b"] } });
  const left = trayAfter(back, { type: "gone", id: "a" });
  expect(wishesOf(wish, left)).toEqual([wish, { personId: "me", garment: { single: "b" } }]);
});
