import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slotNames, type Plate, type ReadyPicture, type SlotName } from "./plate-state";
import { roomAfter, type RoomAction } from "./room-after";
import { emptyRoom, liveUrls, savedFrom, type RoomState } from "./room-state";
import { noEdit } from "@/lib/browser/prepare/picture-edit";

const preparation = {
  source: { widthPx: 4032, heightPx: 3024, bytes: 5_800_000, contentType: "image/jpeg" },
  prepared: { widthPx: 2048, heightPx: 1536, bytes: 412_000 },
  changed: true,
  locationRemoved: true,
  metadataRemoved: true,
};
const picture = (name: string): ReadyPicture => ({
  blob: new Blob([name]),
  previewUrl: `blob:${name}`,
  preparation,
  source: new Blob([name]),
  edit: noEdit,
  report: null,
  isAccepted: false,
});

const after = (actions: RoomAction[], from: RoomState = emptyRoom) => actions.reduce(roomAfter, from);
const pickAndStore = (slot: SlotName, name: string): RoomAction[] => [
  { type: "picked", slot, pickId: name },
  { type: "prepared", slot, pickId: name, picture: picture(name) },
  { type: "stored", slot, pickId: name, photoId: `photo-${name}` },
];

describe("a picture that is chosen", () => {
  test("goes through reading and sending to stored, and keeps what was done to it", () => {
    const steps: string[] = [];
    let room = emptyRoom;
    for (const action of pickAndStore("person", "a")) {
      room = roomAfter(room, action);
      steps.push(room.plates.person.step);
    }
    expect(steps).toEqual(["reading", "sending", "stored"]);
    expect(room.plates.person).toMatchObject({ step: "stored", photoId: "photo-a", preparation, previewUrl: "blob:a" });
  });

  test("is not overwritten by the late answer for the picture that it replaced", () => {
    const room = after([
      { type: "picked", slot: "person", pickId: "old" },
      { type: "picked", slot: "person", pickId: "new" },
      { type: "prepared", slot: "person", pickId: "old", picture: picture("old") },
      { type: "refused", slot: "person", pickId: "old", problem: { code: "unreadable_image" }, previewUrl: null },
      { type: "stored", slot: "person", pickId: "old", photoId: "photo-old" },
    ]);
    expect(room.plates.person).toEqual({ step: "reading", pickId: "new" });
  });

  test("can be sent again from where it stopped", () => {
    const room = after([
      { type: "picked", slot: "garment", pickId: "g" },
      { type: "prepared", slot: "garment", pickId: "g", picture: picture("g") },
      { type: "left", slot: "garment", pickId: "g", share: 0.6 },
      { type: "stopped", slot: "garment", pickId: "g", why: "line" },
    ]);
    expect(room.plates.garment).toMatchObject({ step: "stopped", share: 0.6 });
    expect(roomAfter(room, { type: "resent", slot: "garment" }).plates.garment).toMatchObject({ step: "sending" });
  });
});

describe("a picture that stopped and is tried again quietly", () => {
  const stopped = after([
    ...pickAndStore("person", "a").slice(0, 2),
    { type: "stopped", slot: "person", pickId: "a", why: "line" },
  ]);

  test("stays stopped until some of it has left", () => {
    const left = (share: number) => roomAfter(stopped, { type: "left", slot: "person", pickId: "a", share });
    expect(left(0).plates.person.step).toBe("stopped");
    expect(left(0.3).plates.person).toMatchObject({ step: "sending", share: 0.3 });
  });

  test("says that the server is full once it does, and the line's trouble is over", () => {
    const full = roomAfter(stopped, { type: "stopped", slot: "person", pickId: "a", why: "full" });
    expect(full.plates.person).toMatchObject({ step: "stopped", why: "full" });
    const onItsWay = roomAfter(full, { type: "resent", slot: "person" });
    expect(onItsWay.plates.person).not.toHaveProperty("why");
  });

  test("is stored without having been seen on its way", () => {
    const stored = roomAfter(stopped, { type: "stored", slot: "person", pickId: "a", photoId: "photo-a" });
    expect(stored.plates.person).toMatchObject({ step: "stored", photoId: "photo-a" });
  });
});

describe("removing", () => {
  const chosen = after(pickAndStore("person", "a"));
  const removed = roomAfter(chosen, { type: "removed", slot: "person" });

  test("empties the plate and can be undone", () => {
    expect(removed.plates.person).toEqual({ step: "empty" });
    expect(roomAfter(removed, { type: "undone" })).toEqual(chosen);
  });

  test("cannot be undone over a picture that was chosen since", () => {
    const room = after([{ type: "picked", slot: "person", pickId: "b" }, { type: "undone" }], removed);
    expect(room.plates.person).toEqual({ step: "reading", pickId: "b" });
  });

  test("of a picture on its way brings it back as stopped, because its sending was", () => {
    const sending = after(pickAndStore("person", "a").slice(0, 2));
    const back = after([{ type: "removed", slot: "person" }, { type: "undone" }], sending);
    expect(back.plates.person.step).toBe("stopped");
  });
});

describe("the garment type", () => {
  test("keeps the single piece as the top, and both pictures on the way back", () => {
    const one = after(pickAndStore("garment", "shirt"));
    const two = after([{ type: "arranged", two: true }, ...pickAndStore("bottom", "jeans")], one);
    expect(two.plates.garment).toBe(one.plates.garment);
    const back = roomAfter(two, { type: "arranged", two: false });
    expect(back.plates).toEqual(two.plates);
  });

  test("makes a lone bottom the single piece", () => {
    const two = after([{ type: "arranged", two: true }, ...pickAndStore("bottom", "jeans")]);
    const one = roomAfter(two, { type: "arranged", two: false });
    expect(one.plates.garment).toMatchObject({ photoId: "photo-jeans" });
    expect(one.plates.bottom).toEqual({ step: "empty" });
  });
});

test("a reload brings back every stored photo, and no half-sent one", () => {
  const room = after([...pickAndStore("person", "a"), ...pickAndStore("garment", "g").slice(0, 2)]);
  const again = roomAfter(emptyRoom, { type: "restored", saved: savedFrom(room) });
  expect(again.plates.person).toMatchObject({ step: "stored", photoId: "photo-a", preparation, previewUrl: null });
  expect(again.plates.garment).toEqual({ step: "empty" });
});

test("a stored photo that is gone from the server says so, and only that photo", () => {
  const room = after(pickAndStore("person", "a"));
  const other = roomAfter(room, { type: "gone", slot: "person", photoId: "photo-of-before" });
  expect(other).toBe(room);
  const gone = roomAfter(room, { type: "gone", slot: "person", photoId: "photo-a" });
  expect(gone.plates.person).toMatchObject({ step: "refused", problem: { code: "gone" } });
});

describe("whatever happens in whatever order", () => {
  const slot = fc.constantFrom(...slotNames);
  const pickId = fc.constantFrom("p1", "p2");
  const action: fc.Arbitrary<RoomAction> = fc.oneof(
    fc.record({ type: fc.constant("picked" as const), slot, pickId }),
    fc.record({ type: fc.constant("prepared" as const), slot, pickId, picture: pickId.map(picture) }),
    fc.record({ type: fc.constant("stored" as const), slot, pickId, photoId: fc.constant("photo") }),
    fc.record({
      type: fc.constant("stopped" as const),
      slot,
      pickId,
      why: fc.constantFrom("line" as const, "full" as const),
    }),
    fc.record({ type: fc.constant("resent" as const), slot }),
    fc.record({ type: fc.constant("removed" as const), slot }),
    fc.record({ type: fc.constant("undone" as const) }),
    fc.record({ type: fc.constant("arranged" as const), two: fc.boolean() }),
  );

  test("no stored photo is lost by anything but choosing, removing or replacing", () => {
    const harmless = action.filter(({ type }) => type !== "picked" && type !== "removed");
    fc.assert(
      fc.property(fc.array(harmless), (actions) => {
        const room = after(actions, after([...pickAndStore("person", "a"), ...pickAndStore("garment", "g")]));
        const stored = (plate: Plate) => plate.step === "stored";
        expect([room.plates.person, room.plates.garment].every(stored)).toBe(true);
      }),
    );
  });

  test("every picture that a plate shows is among the live addresses", () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const room = after(actions);
        const shown = Object.values(room.plates).flatMap((plate) =>
          "picture" in plate && plate.picture ? [plate.picture.previewUrl] : [],
        );
        expect(liveUrls(room)).toEqual(expect.arrayContaining(shown));
      }),
    );
  });
});
