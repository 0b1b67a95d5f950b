import { describe, expect, it } from "vitest";
import type { TryOnRow } from "../db/schema";
import { eraseTryOn } from "../erasing/erase";
import { gatewayServer, type GatewayServer } from "../testing/gateway-server";
import { cancelTryOn } from "./cancel-try-on";
import { createTryOn } from "./create-try-on";
import { quotaLeft } from "./quota";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const ann = { ownerId: "ann", addressKey: "ann" };

/** Asks for the pair of an earlier try-on once more. */
const askAgain = ({ server }: GatewayServer, row: TryOnRow, more: object = {}, again = false, payer = ann) =>
  createTryOn(server, {
    payer,
    body: { personId: row.person_id, garment: { single: row.single_id }, draftFirst: false, ...more },
    idempotencyKey: null,
    again,
  });
const refusal = (code: string, more: object = {}) => ({ ok: false, error: { code, ...more } });

describe("a pair that a gateway has rendered", () => {
  it("is offered to be opened instead of being paid again, unless it is wished for", async () => {
    const room = await gatewayServer();
    const made = await room.tryOn();
    await room.pass(minute);
    expect(await askAgain(room, made)).toEqual(refusal("already_made", { tryOnId: made.id }));
    expect(await askAgain(room, made, { model: "kolors-virtual-try-on-v1" })).toMatchObject({ ok: true });
    expect(await askAgain(room, made, { renderer: "local" })).toMatchObject({ ok: true, value: { renderer: "local" } });
    expect(await askAgain(room, made, {}, true)).toMatchObject({ ok: true });
  });

  it("is new as long as it has not succeeded", async () => {
    const room = await gatewayServer();
    const made = await room.tryOn();
    expect(await askAgain(room, made)).toMatchObject({ ok: true });
  });
});

describe("consent", () => {
  it("is asked for before anything goes to a gateway, and remembered", async () => {
    const room = await gatewayServer({ order: ["uniapi", "vapi"], agreed: [] });
    await expect(room.tryOn()).rejects.toThrow("consent_required");
    const photos = await room.server.db.selectFrom("photos").selectAll().orderBy("kind").execute();
    const row = { person_id: photos[1]?.id, single_id: photos[0]?.id } as TryOnRow;
    expect(await askAgain(room, row, { consent: "somebody" })).toMatchObject(refusal("consent_required"));
    expect(await askAgain(room, row, { renderer: "local" })).toMatchObject({ ok: true });
    expect(await askAgain(room, row, { consent: "vapi" })).toMatchObject({ ok: true, value: { renderer: "vapi" } });
    expect(await askAgain(room, row)).toMatchObject({ ok: true, value: { renderer: "vapi" } });
    expect(await askAgain(room, row, { consent: "uniapi,vapi" })).toMatchObject({
      ok: true,
      value: { renderer: "uniapi" },
    });
  });

  it("that is taken back holds for what still waits", async () => {
    const room = await gatewayServer();
    const { id } = await room.tryOn();
    await room.server.db.deleteFrom("consents").execute();
    await room.pass(second);
    expect(await room.see(id)).toMatchObject({ status: "failed", problem_code: "consent_required" });
    expect(room.creates()).toBe(0);
  });
});

describe("outfits", () => {
  it("need the newer model at a gateway", async () => {
    const room = await gatewayServer();
    const one = await room.tryOn();
    const other = await room.tryOn();
    const body = { garment: { top: one.single_id, bottom: other.single_id }, model: "kolors-virtual-try-on-v1" };
    expect(await askAgain(room, one, body)).toMatchObject(refusal("outfit_needs_v1_5"));
    expect(await askAgain(room, one, { ...body, renderer: "local" })).toMatchObject({ ok: true });
    expect(await askAgain(room, one, { ...body, model: "kolors-virtual-try-on-v1-5" })).toMatchObject({ ok: true });
  });
});

describe("quotas", () => {
  it.each([
    ["QUOTA_PER_OWNER_PER_DAY", "quota_exceeded", 24 * hour],
    ["QUOTA_PER_IP_PER_HOUR", "quota_exceeded", hour],
    ["BUDGET_PER_DAY", "budget_exhausted", 24 * hour],
  ] as const)(
    "%s refuses what is above it, says when to come back, and keeps its word",
    async (name, code, windowMs) => {
      const room = await gatewayServer({ environment: { [name]: "2" } });
      const first = await room.tryOn();
      await room.pass(10 * minute);
      await room.tryOn();
      const refused = await askAgain(room, first, {}, true);
      const waitSeconds = windowMs / second - 600;
      expect(refused).toEqual(refusal(code, { retryAfterSeconds: waitSeconds }));
      room.clock.advance(waitSeconds * second);
      expect(await askAgain(room, first, {}, true)).toMatchObject({ ok: true });
    },
  );

  it("do not count what is rendered here", async () => {
    const room = await gatewayServer({ environment: { QUOTA_PER_OWNER_PER_DAY: "1" } });
    const first = await room.tryOn();
    expect(await askAgain(room, first, { renderer: "local" })).toMatchObject({ ok: true });
  });

  it("of an address hold for every owner that it makes up", async () => {
    const room = await gatewayServer({ environment: { QUOTA_PER_IP_PER_HOUR: "1" } });
    const row = await room.tryOn("ann");
    const photos = { ...row };
    await room.server.db.updateTable("photos").set({ owner_id: "new" }).execute();
    const more = { consent: "uniapi" };
    const sameAddress = { ownerId: "new", addressKey: "ann" };
    expect(await askAgain(room, photos, more, true, sameAddress)).toMatchObject(refusal("quota_exceeded"));
  });

  it("outlive the try-on that was paid", async () => {
    const room = await gatewayServer({ environment: { QUOTA_PER_OWNER_PER_DAY: "1" } });
    const row = await room.tryOn();
    await room.pass(minute);
    await eraseTryOn(room.server, "ann", row.id);
    expect(await askAgain(room, row, {}, true)).toMatchObject(refusal("quota_exceeded"));
  });

  it("are let in one by one, however many ask at once", async () => {
    const room = await gatewayServer({ environment: { QUOTA_PER_OWNER_PER_DAY: "3" } });
    const row = await room.tryOn();
    const all = await Promise.all(Array.from({ length: 8 }, () => askAgain(room, row, {}, true)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(2);
  });

  it("tell what is left, and when it will be more", async () => {
    const room = await gatewayServer({ environment: { QUOTA_PER_OWNER_PER_DAY: "5" } });
    const startMs = room.clock.now();
    await room.tryOn();
    const left = await quotaLeft(room.server.db, room.server.settings, ann, room.clock.now());
    expect(left).toEqual({ remaining: 4, resetsAt: new Date(startMs + 24 * hour).toISOString() });
  });
});

describe("a cancel", () => {
  it("gives back what was never sent", async () => {
    const room = await gatewayServer();
    const { id } = await room.tryOn();
    await cancelTryOn(room.server, "ann", id);
    await room.pass(minute);
    expect(await room.server.db.selectFrom("paid_renders").selectAll().execute()).toEqual([]);
    expect(room.creates()).toBe(0);
  });

  it("of one that the gateway has keeps the task for the accounts", async () => {
    const room = await gatewayServer();
    const { id } = await room.tryOn();
    await room.pass(second);
    await cancelTryOn(room.server, "ann", id);
    const row = await room.see(id);
    expect(room.gateways.uniapi.state.tasks.has(row.gateway_task_id ?? "")).toBe(true);
    expect(await room.server.db.selectFrom("paid_renders").selectAll().execute()).toHaveLength(1);
  });
});
