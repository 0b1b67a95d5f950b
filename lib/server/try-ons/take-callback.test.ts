import { describe, expect, it } from "vitest";
import { gatewayServer } from "../testing/gateway-server";

const second = 1_000;
const minute = 60 * second;

describe("callbacks", () => {
  it.each(["normal", "off", "twice", "late", "out_of_order", "wrong_id", "false"] as const)(
    "that are %s change nothing but the time",
    async (callbacks) => {
      const { tryOn, see, pass, charged } = await gatewayServer({ callbacks: true, behaviour: { callbacks } });
      const { id } = await tryOn();
      await pass(2 * minute);
      expect((await see(id)).status).toBe("succeeded");
      expect(charged()).toBe(1);
    },
  );

  it("bring the picture at once", async () => {
    const { tryOn, see, pass } = await gatewayServer({ callbacks: true, behaviour: { doneMs: 200 * second } });
    const { id } = await tryOn();
    await pass(200 * second);
    expect((await see(id)).status).toBe("succeeded");
  });

  it.each(["html-502", "hang", "reset", "half-answer", "empty-200"] as const)(
    "find the task of a create that ended in %s, so that nothing is lost or paid twice",
    async (fault) => {
      const { tryOn, see, pass, gateways, creates, charged } = await gatewayServer({
        callbacks: true,
        ...(fault === "hang" && { patienceMs: 400 }),
      });
      gateways.uniapi.plan({ create: [fault] });
      const { id } = await tryOn();
      await pass(minute);
      expect((await see(id)).status).toBe("succeeded");
      expect([creates(), charged()]).toEqual([1, 1]);
    },
  );

  it("that name a task of somebody else do not take it over", async () => {
    const { tryOn, see, pass, gateways } = await gatewayServer({
      callbacks: true,
      behaviour: { callbacks: "wrong_id" },
    });
    gateways.uniapi.plan({ create: ["html-502"] });
    const { id } = await tryOn();
    await pass(minute);
    expect(await see(id)).toMatchObject({ status: "checking", gateway_task_id: null, named_task_id: null });
    await pass(5 * minute);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: "lost" });
  });
});
