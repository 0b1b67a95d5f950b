import { expect, test } from "vitest";
import { testServer } from "../testing/test-server";
import { addPhoto, addTryOn } from "../testing/test-try-on";
import { readCursor, writeCursor } from "./cursor";
import { deletePhoto, findPhoto, findPhotos, listAllPhotoIds, listPhotos, touchPhotos } from "./photo-repository";
import {
  cancelTryOn,
  deleteTryOn,
  findTryOn,
  listAllTryOns,
  listTryOns,
  listTryOnsOfPhoto,
  setFavourite,
  touchTryOn,
} from "./try-on-repository";

const firstPage = { cursor: null, limit: 10 };

test("nothing of ann's can be seen, changed or deleted as bob", async () => {
  const server = await testServer();
  const { db } = server;
  const { row, person } = await addTryOn(server, "ann");
  const before = [await findTryOn(db, "ann", row.id), await findPhoto(db, "ann", person.id)];
  const later = server.clock.now + 1;

  expect(await findPhoto(db, "bob", person.id)).toBeUndefined();
  expect(await findPhotos(db, "bob", [person.id])).toEqual([]);
  expect((await listPhotos(db, "bob", firstPage)).rows).toEqual([]);
  expect(await listAllPhotoIds(db, "bob")).toEqual([]);
  expect(await deletePhoto(db, "bob", person.id)).toBeUndefined();
  expect(await findTryOn(db, "bob", row.id)).toBeUndefined();
  expect((await listTryOns(db, "bob", firstPage)).rows).toEqual([]);
  expect(await listAllTryOns(db, "bob")).toEqual([]);
  expect(await listTryOnsOfPhoto(db, "bob", person.id)).toEqual([]);
  expect(await setFavourite(db, "bob", row.id, true, later)).toBeUndefined();
  expect(await cancelTryOn(db, "bob", row.id, later)).toBeUndefined();
  expect(await deleteTryOn(db, "bob", row.id)).toBeUndefined();
  await touchPhotos(db, "bob", [person.id], later);
  await touchTryOn(db, "bob", row.id, later);

  expect([await findTryOn(db, "ann", row.id), await findPhoto(db, "ann", person.id)]).toEqual(before);
});

test("pages follow each other newest first, without a gap or a repeat, also among equal times", async () => {
  const server = await testServer();
  const ids: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    ids.push((await addPhoto(server, "ann", "person")).id);
    if (n % 3 === 0) server.clock.now += 1;
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listPhotos(server.db, "ann", { cursor: cursor === null ? null : readCursor(cursor), limit: 2 });
    expect(page.rows.length).toBeLessThanOrEqual(2);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen.toSorted()).toEqual(ids.toSorted());
  const rows = await server.db.selectFrom("photos").select(["id", "created_at"]).execute();
  const timeOf = new Map(rows.map(({ id, created_at }) => [id, created_at]));
  const times = seen.map((id) => timeOf.get(id) ?? 0);
  expect(times).toEqual(times.toSorted((one, other) => other - one));
});

test.each(["", "x", "1", "1.", ".a", "1.a b", `1.${"a".repeat(65)}`])("%j is no place in a list", (text) => {
  expect(readCursor(Buffer.from(text).toString("base64url"))).toBeNull();
});

test("a place in a list is read back as it was written", () => {
  expect(readCursor(writeCursor({ createdAt: 17, id: "a-b" }))).toEqual({ createdAt: 17, id: "a-b" });
});
