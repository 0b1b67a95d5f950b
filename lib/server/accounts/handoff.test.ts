import { expect, test } from "vitest";
import { eraseOwner } from "../erasing/erase";
import { sweepRetention } from "../erasing/retention";
import { testServer } from "../testing/test-server";
import { makeHandoff, seeHandoff, seeOwnHandoff, takeHandoff } from "./handoff";

const minuteMs = 60_000;
const room = { personId: "p", garment: { single: "g" } };
const start = async () => {
  const server = await testServer();
  return { server, ...(await makeHandoff(server, "ann", room)) };
};
const rowsOf = ({ db }: Awaited<ReturnType<typeof testServer>>) => db.selectFrom("handoffs").selectAll().execute();

test("a code opens the room of who made it, with its photos, once", async () => {
  const { server, code } = await start();
  expect(await seeOwnHandoff(server, "ann")).toMatchObject({ status: "waiting" });
  expect(await seeHandoff(server, code, "phone")).toBe("waiting");
  expect(await takeHandoff(server, code, "phone")).toEqual({ ownerId: "ann", room });
  expect(await takeHandoff(server, code, "somebody")).toBeNull();
  expect(await seeHandoff(server, code, "somebody")).toBe("used");
  expect(await seeOwnHandoff(server, "ann")).toMatchObject({ status: "used" });
});

test("of devices that open it at the same time one does", async () => {
  const { server, code } = await start();
  const taken = await Promise.all(["one", "other", "third"].map((visitor) => takeHandoff(server, code, visitor)));
  expect(taken.filter((answer) => answer !== null)).toHaveLength(1);
});

test("it ends after ten minutes", async () => {
  const { server, code, expiresAt } = await start();
  server.clock.now += 10 * minuteMs - 1;
  expect(await seeHandoff(server, code, "phone")).toBe("waiting");
  server.clock.now += 1;
  expect(new Date(expiresAt).getTime()).toBe(server.clock.now);
  expect(await takeHandoff(server, code, "phone")).toBeNull();
  expect(await seeHandoff(server, code, "phone")).toBe("expired");
  expect(await seeOwnHandoff(server, "ann")).toMatchObject({ status: "expired" });
});

test("a newer one ends it", async () => {
  const { server, code } = await start();
  const newer = await makeHandoff(server, "ann", {});
  expect(await takeHandoff(server, code, "phone")).toBeNull();
  expect(await takeHandoff(server, newer.code, "phone")).toEqual({ ownerId: "ann", room: {} });
});

test("the device on which it was made does not use it up", async () => {
  const { server, code } = await start();
  expect(await seeHandoff(server, code, "ann")).toBe("own");
  expect(await takeHandoff(server, code, "ann")).toEqual({ ownerId: "ann", room });
  expect(await seeHandoff(server, code, "phone")).toBe("waiting");
});

test("the database holds nothing that opens a room", async () => {
  const { server, code } = await start();
  expect(JSON.stringify(await rowsOf(server))).not.toContain(code);
});

test("it is erased with everything else of its owner, and nobody else's is", async () => {
  const { server, code } = await start();
  await makeHandoff(server, "bob", {});
  await eraseOwner(server, "ann");
  expect(await takeHandoff(server, code, "phone")).toBeNull();
  expect(await rowsOf(server)).toMatchObject([{ owner_id: "bob" }]);
});

test("an hour after its end nothing of it is left", async () => {
  const { server } = await start();
  server.clock.now += 70 * minuteMs;
  await sweepRetention(server);
  expect(await rowsOf(server)).toHaveLength(1);
  server.clock.now += 1;
  await sweepRetention(server);
  expect(await rowsOf(server)).toEqual([]);
});
