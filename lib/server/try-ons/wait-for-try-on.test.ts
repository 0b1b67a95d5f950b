import { expect, test } from "vitest";
import { cancelTryOn } from "./cancel-try-on";
import { testServer, type TestServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { waitForTryOn } from "./wait-for-try-on";

const reader = { ownerId: "ann", locale: "en", origin: "http://room.local" } as const;
const longMs = 60_000;
const { signal } = new AbortController();

const start = async () => {
  const server = await testServer();
  const { row } = await addTryOn(server, "ann");
  return { server, id: row.id };
};
const now = (server: TestServer, id: string) =>
  waitForTryOn(server, reader, id, { waitMs: 0, knows: () => true, signal });

test("who knows nothing of the latest state is answered at once", async () => {
  const { server, id } = await start();
  const seen = await waitForTryOn(server, reader, id, { waitMs: longMs, knows: () => false, signal });
  expect(seen?.tryOn.status).toBe("queued");
});

test("who knows it waits for the change, and so does who brings no tag", async () => {
  const { server, id } = await start();
  const etag = (await now(server, id))?.etag;
  const waiting = [(tag: string) => tag === etag, null].map((knows) =>
    waitForTryOn(server, reader, id, { waitMs: longMs, knows, signal }),
  );
  await cancelTryOn(server, "ann", id);
  expect((await Promise.all(waiting)).map((seen) => seen?.tryOn.status)).toEqual(["canceled", "canceled"]);
});

test("a change of nothing that is shown ends no wait", async () => {
  const { server, id } = await start();
  const etag = (await now(server, id))?.etag;
  const leaving = new AbortController();
  const waiting = waitForTryOn(server, reader, id, {
    waitMs: longMs,
    knows: (tag) => tag === etag,
    signal: leaving.signal,
  });
  await server.db.updateTable("try_ons").set({ updated_at: 1 }).execute();
  server.changes.tell(id);
  leaving.abort();
  expect((await waiting)?.etag).toBe(etag);
});

test("a final one is answered at once, also to who knows it", async () => {
  const { server, id } = await start();
  await cancelTryOn(server, "ann", id);
  const seen = await waitForTryOn(server, reader, id, { waitMs: longMs, knows: () => true, signal });
  expect(seen?.tryOn.status).toBe("canceled");
});

test("the time being up, the state is as it was", async () => {
  const { server, id } = await start();
  expect((await now(server, id))?.tryOn.status).toBe("queued");
});

test("another's try-on is none", async () => {
  const { server, id } = await start();
  expect(
    await waitForTryOn(server, { ...reader, ownerId: "bob" }, id, { waitMs: longMs, knows: null, signal }),
  ).toBeNull();
});
