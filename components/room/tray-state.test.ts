import { expect, test } from "vitest";
import { emptyTray, isTrayBusy, mostAtOnce, trayAfter, wishesOf, type Tray, type TrayAction } from "./tray-state";

const after = (...actions: TrayAction[]): Tray => actions.reduce(trayAfter, emptyTray);
const filled = (slot: "person" | "garment", ...ids: string[]): TrayAction => ({
  type: "filled",
  slot,
  ids,
  leftOut: 0,
});
const stored = (id: string): TrayAction => ({ type: "stored", id, photoId: `photo-${id}` });
const wish = { personId: "me", garment: { single: "coat" }, kinds: { coat: "upper" as const } };

test("every garment of the tray becomes a try-on of its own with the same person", () => {
  const tray = after(filled("garment", "a", "b"), stored("a"), stored("b"));
  expect(wishesOf(wish, tray)).toEqual([
    wish,
    { personId: "me", garment: { single: "photo-a" } },
    { personId: "me", garment: { single: "photo-b" } },
  ]);
});

test("every person of the tray tries the same garment, with what was said about it", () => {
  const tray = after(filled("person", "a"), stored("a"));
  expect(wishesOf(wish, tray)).toEqual([wish, { ...wish, personId: "photo-a" }]);
});

test("a picture that was refused, stopped or taken out starts nothing", () => {
  const tray = after(
    filled("garment", "a", "b", "c"),
    { type: "refused", id: "a", problem: { code: "unreadable_image" } },
    { type: "stopped", id: "b" },
    { type: "removed", id: "c" },
    stored("c"),
  );
  expect(wishesOf(wish, tray)).toEqual([wish]);
  expect(isTrayBusy(tray)).toBe(false);
});

test("the tray waits for pictures that are still being prepared", () => {
  expect(isTrayBusy(after(filled("garment", "a", "b"), stored("a")))).toBe(true);
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
