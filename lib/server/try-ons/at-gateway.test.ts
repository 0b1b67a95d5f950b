import { describe, expect, it } from "vitest";
import { faultNames } from "@/e2e/gateway/faults";
import { gatewayServer } from "../testing/gateway-server";

const second = 1_000;
const minute = 60 * second;
const halfHour = 30 * minute;

describe("a task that was taken", () => {
  it.each(["A", "B", "C"] as const)("ends in its picture (personality %s)", async (personality) => {
    const { tryOn, see, pass, charged } = await gatewayServer({ behaviour: { personality, ids: "bare_digits" } });
    const { id } = await tryOn();
    await pass(minute);
    expect(await see(id)).toMatchObject({
      status: "succeeded",
      result_content_type: "image/png",
      result_width_px: 768,
    });
    expect(charged()).toBe(1);
  });

  it("is late at the deadline, asked once a minute then, and timed out after half an hour", async () => {
    const { tryOn, see, pass, gateways, clock } = await gatewayServer({ behaviour: { doneMs: 99 * halfHour } });
    const { id } = await tryOn();
    const startedMs = clock.now();
    await pass(halfHour - second);
    expect((await see(id)).status).toBe("rendering");
    await pass(2 * second);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: "timed_out" });
    const ages = gateways.uniapi.state.calls
      .filter(({ kind }) => kind === "status")
      .map(({ atMs }) => atMs - startedMs);
    const late = ages.filter((ageMs) => ageMs > 5 * minute);
    expect([ages[0], ages.length, late.length]).toEqual([3 * second, 71, 25]);
  });

  it("is not visible at first, and then followed", async () => {
    const { tryOn, see, pass } = await gatewayServer({ behaviour: { invisibleMs: 5 * second } });
    const { id } = await tryOn();
    await pass(minute);
    expect((await see(id)).status).toBe("succeeded");
  });

  it("is lost once the gateway has not known it for a minute", async () => {
    const { tryOn, see, pass, creates } = await gatewayServer({ behaviour: { invisibleMs: 99 * halfHour } });
    const { id } = await tryOn();
    await pass(50 * second);
    expect((await see(id)).status).toBe("rendering");
    await pass(minute);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: "lost" });
    expect(creates()).toBe(1);
  });

  it("outlives every fault of its polls", async () => {
    const { tryOn, see, pass, gateways, charged } = await gatewayServer({ patienceMs: 400, behaviour: { doneMs: 10 } });
    gateways.uniapi.plan({ status: [...faultNames] });
    const { id } = await tryOn();
    await pass(20 * minute);
    expect((await see(id)).status).toBe("succeeded");
    expect(charged()).toBe(1);
  });

  it.each(["slow", "cut-off", "expired-404", "gone-410", "html", "not-a-picture"] as const)(
    "has its picture fetched again when the file is %s",
    async (fault) => {
      const { tryOn, see, pass, gateways } = await gatewayServer({ patienceMs: fault === "slow" ? 1_000 : 30_000 });
      gateways.uniapi.plan({ result: [fault, fault] });
      const { id } = await tryOn();
      await pass(minute);
      expect((await see(id)).status).toBe("succeeded");
    },
  );

  it("with a dead link ends as result_unavailable", async () => {
    const { tryOn, see, pass } = await gatewayServer({ behaviour: { finish: "without_url" } });
    const { id } = await tryOn();
    await pass(2 * minute);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: "result_unavailable" });
  });
});
