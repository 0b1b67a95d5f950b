import { expect, test } from "vitest";
import { testServer } from "../testing/test-server";
import { addPhoto } from "../testing/test-try-on";
import { createTryOn } from "./create-try-on";

const payer = (ownerId: string) => ({ ownerId, addressKey: "here" });

const start = async () => {
  const server = await testServer();
  const person = await addPhoto(server, "ann", "person");
  const top = await addPhoto(server, "ann", "garment");
  const bottom = await addPhoto(server, "ann", "garment");
  const foreign = await addPhoto(server, "bob", "garment");
  const body = { personId: person.id, garment: { single: top.id } };
  const create = (asked: unknown = body, idempotencyKey: string | null = null) =>
    createTryOn(server, { payer: payer("ann"), body: asked, idempotencyKey, again: false });
  return { server, create, body, ids: { person: person.id, top: top.id, bottom: bottom.id, foreign: foreign.id } };
};

test("a new try-on is queued and called at once", async () => {
  const { server, create, ids } = await start();
  const created = await create({ personId: ids.person, garment: { top: ids.top, bottom: ids.bottom } });
  expect(created).toMatchObject({ ok: true, value: { status: "queued", top_id: ids.top, bottom_id: ids.bottom } });
  expect(server.scheduled).toEqual([{ tryOnId: created.ok && created.value.id, dueAt: server.clock.now }]);
});

test("the same key and body give the same try-on, however the JSON is written", async () => {
  const { server, create, body, ids } = await start();
  const first = await create({ ...body, kinds: { [ids.top]: "upper" }, model: "kolors-virtual-try-on-v1-5" }, "k");
  const again = await create({ kinds: { [ids.top]: "upper" }, ...body }, "k");
  expect(again).toEqual(first);
  expect(server.scheduled).toHaveLength(1);
});

test("the same key sent many times at once makes one try-on", async () => {
  const { server, create, body } = await start();
  const all = await Promise.all(Array.from({ length: 8 }, () => create(body, "k")));
  expect(new Set(all.map((created) => created.ok && created.value.id)).size).toBe(1);
  expect(await server.db.selectFrom("try_ons").selectAll().execute()).toHaveLength(1);
});

test("the same key with another body is a conflict, be the body good or bad", async () => {
  const { create, body, ids } = await start();
  await create(body, "k");
  const conflict = { ok: false, error: { code: "idempotency_conflict" } };
  expect(await create({ ...body, garment: { single: ids.bottom } }, "k")).toEqual(conflict);
  expect(await create({ nonsense: true }, "k")).toEqual(conflict);
});

test("one owner's key is nothing to another", async () => {
  const { server, create, body } = await start();
  await create(body, "k");
  const others = await createTryOn(server, { payer: payer("bob"), body, idempotencyKey: "k", again: false });
  expect(others).toMatchObject({ ok: false, error: { code: "not_found" } });
});

test("without a key each request is a new try-on", async () => {
  const { create } = await start();
  const [one, other] = [await create(), await create()];
  expect(one.ok && other.ok && one.value.id !== other.value.id).toBe(true);
});

test("asking is a use: the photos are kept longer", async () => {
  const { server, create, ids } = await start();
  server.clock.now += 1_000;
  await create();
  const used = await server.db.selectFrom("photos").select("id").where("last_used_at", "=", server.clock.now).execute();
  expect(used.map(({ id }) => id).sort()).toEqual([ids.person, ids.top].sort());
});

test.each([
  ["no body", () => undefined, "invalid_request", "body"],
  ["no garment", ({ person }) => ({ personId: person }), "invalid_request", "garment"],
  ["an empty choice", ({ person }) => ({ personId: person, garment: {} }), "invalid_request", "garment"],
  [
    "single and top",
    ({ person, top }) => ({ personId: person, garment: { single: top, top } }),
    "invalid_request",
    "garment",
  ],
  [
    "an unknown field",
    ({ person, top }) => ({ personId: person, garment: { single: top }, extra: 1 }),
    "invalid_request",
    "body",
  ],
  ["an unknown person", ({ top }) => ({ personId: "x", garment: { single: top } }), "not_found", "personId"],
  [
    "another's garment",
    ({ person, foreign }) => ({ personId: person, garment: { single: foreign } }),
    "not_found",
    "garment",
  ],
  [
    "a garment as the person",
    ({ top, bottom }) => ({ personId: top, garment: { single: bottom } }),
    "invalid_request",
    "personId",
  ],
  [
    "the person as a garment",
    ({ person }) => ({ personId: person, garment: { single: person } }),
    "invalid_request",
    "garment",
  ],
  [
    "the kind of another photo",
    ({ person, top, bottom }) => ({ personId: person, garment: { single: top }, kinds: { [bottom]: "upper" } }),
    "invalid_request",
    "kinds",
  ],
  [
    "two tops",
    ({ person, top, bottom }) => ({
      personId: person,
      garment: { top, bottom },
      kinds: { [top]: "upper", [bottom]: "upper" },
    }),
    "garment_conflict",
    "garment",
  ],
] satisfies [string, (ids: Awaited<ReturnType<typeof start>>["ids"]) => unknown, string, string][])(
  "%s is refused, and nothing is kept",
  async (_, bodyOf, code, field) => {
    const { server, create, ids } = await start();
    const body = bodyOf(ids);
    expect(await create(body === undefined ? null : body)).toEqual({ ok: false, error: { code, field } });
    expect(await server.db.selectFrom("try_ons").selectAll().execute()).toEqual([]);
  },
);
