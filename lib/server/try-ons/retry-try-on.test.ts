import { describe, expect, it } from "vitest";
import type { TryOnRow } from "../db/schema";
import { gatewayServer, type GatewayServer } from "../testing/gateway-server";
import { retryTryOn } from "./retry-try-on";

const second = 1_000;
const minute = 60 * second;
const ann = { ownerId: "ann", addressKey: "ann" };

describe("a retry", () => {
  const failedBy = async (room: GatewayServer, ms: number): Promise<TryOnRow> => {
    const { id } = await room.tryOn();
    await room.pass(ms);
    const row = await room.see(id);
    expect(row.status).toBe("failed");
    return row;
  };
  const retry = async (room: GatewayServer, id: string): Promise<TryOnRow> => {
    const made = await retryTryOn(room.server, ann, id);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };

  it("goes on with the task that timed out, and pays nothing", async () => {
    const room = await gatewayServer({ behaviour: { doneMs: 40 * minute } });
    const failed = await failedBy(room, 31 * minute);
    const again = await retry(room, failed.id);
    await room.pass(15 * minute);
    expect(await room.see(again.id)).toMatchObject({ status: "succeeded", retry_of: failed.id });
    expect([room.creates(), room.charged()]).toEqual([1, 1]);
    expect(await room.server.db.selectFrom("paid_renders").selectAll().execute()).toHaveLength(1);
  });

  it("brings a picture over that could not be fetched, and pays nothing", async () => {
    const room = await gatewayServer({ behaviour: { finish: "without_url" } });
    const failed = await failedBy(room, 2 * minute);
    room.gateways.uniapi.behave({ finish: "normal" });
    const again = await retry(room, failed.id);
    await room.pass(10 * second);
    expect((await room.see(again.id)).status).toBe("succeeded");
    expect(room.creates()).toBe(1);
  });

  it("makes a new render, counted as one, once the gateway has the task no longer", async () => {
    const room = await gatewayServer({ behaviour: { doneMs: 40 * minute } });
    const failed = await failedBy(room, 31 * minute);
    room.gateways.uniapi.state.tasks.clear();
    room.gateways.uniapi.behave({ doneMs: 10 * second });
    const again = await retry(room, failed.id);
    await room.pass(minute);
    expect((await room.see(again.id)).status).toBe("succeeded");
    expect(room.creates()).toBe(2);
    expect(await room.server.db.selectFrom("paid_renders").selectAll().execute()).toHaveLength(2);
  });

  it("of a task that failed, or was lost, is a new render", async () => {
    const room = await gatewayServer();
    room.gateways.uniapi.plan({ create: ["html-502"], failures: ["", "generation fails"] });
    const lost = await failedBy(room, 6 * minute);
    const second_ = await retry(room, lost.id);
    await room.pass(minute);
    expect(await room.see(second_.id)).toMatchObject({ status: "failed", problem_code: "gateway_down" });
    const third = await retry(room, second_.id);
    await room.pass(minute);
    expect((await room.see(third.id)).status).toBe("succeeded");
    expect(room.creates()).toBe(3);
  });

  it("pressed twice is made once", async () => {
    const room = await gatewayServer();
    room.gateways.uniapi.plan({ create: ["html-502"] });
    const failed = await failedBy(room, 6 * minute);
    const presses = await Promise.all([retry(room, failed.id), retry(room, failed.id), retry(room, failed.id)]);
    expect(new Set(presses.map(({ id }) => id)).size).toBe(1);
  });
});
