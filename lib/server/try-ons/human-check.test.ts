import { expect, test } from "vitest";
import { createHumanCheck, type Solved } from "../accounts/human-check";
import { sweepRetention } from "../erasing/retention";
import { testServer } from "../testing/test-server";
import { addPhoto, addTryOn } from "../testing/test-try-on";
import { createTryOn } from "./create-try-on";
import { retryTryOn } from "./retry-try-on";

const payer = { ownerId: "ann", addressKey: "here" };
const refused = { ok: false, error: { code: "human_check_required" } };

async function start(environment: Record<string, string> = {}) {
  const server = await testServer({ environment });
  server.humanCheck = createHumanCheck("a secret", server.now);
  const person = await addPhoto(server, "ann", "person");
  const garment = await addPhoto(server, "ann", "garment");
  const solved: Solved = { nonce: "n1", expiresAt: server.clock.now + 60_000 };
  const body = { personId: person.id, garment: { single: garment.id } };
  const create = (given: Solved | null, asked: object = {}, idempotencyKey: string | null = null) =>
    createTryOn(server, { payer, body: { ...body, ...asked }, idempotencyKey, again: false, solved: given });
  const rows = () => server.db.selectFrom("try_ons").selectAll().execute();
  return { server, solved, create, rows };
}

test("where it is asked for, nothing is made without it, and nothing is made twice with it", async () => {
  const { create, solved, rows } = await start();
  expect(await create(null)).toEqual(refused);
  expect(await rows()).toEqual([]);
  expect((await create(solved)).ok).toBe(true);
  expect(await create(solved)).toEqual(refused);
  expect(await rows()).toHaveLength(1);
});

test("sent many times at once it makes one try-on", async () => {
  const { create, solved, rows } = await start();
  const all = await Promise.all(Array.from({ length: 8 }, () => create(solved)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await rows()).toHaveLength(1);
});

test("a repeat of a call whose answer was lost needs none", async () => {
  const { create, solved } = await start();
  const first = await create(solved, {}, "key");
  expect(await create(null, {}, "key")).toEqual(first);
  expect(await create(solved, {}, "key")).toEqual(first);
});

test("a call that is refused for something else does not use it up", async () => {
  const { server, create, solved } = await start();
  expect(await create(solved, { personId: "nobody" })).toMatchObject({ ok: false, error: { code: "not_found" } });
  server.gateways = ["uniapi"];
  server.settings.budgetPerDay = 0;
  const paid = { consent: "uniapi" };
  expect(await create(solved, paid)).toMatchObject({ ok: false, error: { code: "budget_exhausted" } });
  expect((await create(solved, { renderer: "local" })).ok).toBe(true);
});

test("a refused call counts for no limit", async () => {
  const { server, create } = await start();
  server.gateways = ["uniapi"];
  expect(await create(null, { consent: "uniapi" })).toEqual(refused);
  expect(await server.db.selectFrom("paid_renders").selectAll().execute()).toEqual([]);
});

test("a retry needs one as well, pressed twice only one", async () => {
  const { server, solved } = await start();
  const { row } = await addTryOn(server, "ann");
  await server.db.updateTable("try_ons").set({ status: "failed", problem_code: "unavailable", due_at: null }).execute();
  expect(await retryTryOn(server, payer, row.id)).toEqual(refused);
  const made = await retryTryOn(server, payer, row.id, solved);
  expect(made.ok).toBe(true);
  expect(await retryTryOn(server, payer, row.id)).toEqual(made);
});

test("what was spent is forgotten when it has expired", async () => {
  const { server, create, solved } = await start();
  await create(solved);
  const spent = () => server.db.selectFrom("spent_challenges").selectAll().execute();
  await sweepRetention(server);
  expect(await spent()).toEqual([{ nonce: "n1", expires_at: solved.expiresAt }]);
  server.clock.now = solved.expiresAt + 1;
  await sweepRetention(server);
  expect(await spent()).toEqual([]);
});
