import { describe, expect, it } from "vitest";
import { faultNames, type FaultName } from "@/e2e/gateway/faults";
import type { ProblemCode } from "@/lib/shared/problem";
import { gatewayServer } from "../testing/gateway-server";

const second = 1_000;
const minute = 60 * second;
const halfHour = 30 * minute;

/** What becomes of a try-on whose every create meets the fault: its end, and how many creates were made for it. */
type End = { code: ProblemCode; creates: number };
const refused = (code: ProblemCode): End => ({ code, creates: 1 });
const busy: End = { code: "busy", creates: 6 };
const down: End = { code: "gateway_down", creates: 3 };
/** Nobody knows: it is never sent again. */
const lost: End = { code: "lost", creates: 1 };

const ends = {
  "kling-1000": refused("gateway_auth"),
  "kling-1001": refused("gateway_auth"),
  "kling-1002": refused("gateway_auth"),
  "kling-1003": refused("gateway_auth"),
  "kling-1004": refused("gateway_auth"),
  "kling-1100": refused("gateway_auth"),
  "kling-1101": refused("out_of_credit"),
  "kling-1102": refused("out_of_credit"),
  "kling-1103": refused("gateway_auth"),
  "kling-1200": refused("gateway_config"),
  "kling-1201": refused("unreadable_image"),
  "kling-1202": refused("gateway_config"),
  "kling-1203": refused("gateway_config"),
  "kling-1300": refused("moderated"),
  "kling-1301": refused("moderated"),
  "kling-1302": busy,
  "kling-1303": busy,
  "kling-1304": refused("gateway_auth"),
  "kling-5000": down,
  "kling-5001": down,
  "kling-5002": lost,
  "kling-5002-untaken": lost,
  "new-api-bad-key": refused("gateway_auth"),
  "new-api-banned": refused("gateway_auth"),
  "new-api-no-quota": refused("out_of_credit"),
  "new-api-no-channel": refused("gateway_config"),
  "relay-task-failed-busy": busy,
  "relay-task-failed-credit": refused("out_of_credit"),
  "relay-task-failed-risk": refused("moderated"),
  "relay-invalid-request": refused("gateway_config"),
  "relay-unreachable": lost,
  "plain-400": refused("gateway_config"),
  "plain-401": refused("gateway_auth"),
  "plain-402": refused("out_of_credit"),
  "plain-403": refused("gateway_auth"),
  "plain-404": refused("gateway_config"),
  "plain-413": refused("gateway_config"),
  "plain-429": busy,
  "plain-429-balance": refused("out_of_credit"),
  "plain-500": lost,
  "html-502": lost,
  "html-502-untaken": lost,
  "html-503": lost,
  "html-504": lost,
  "html-200": lost,
  "empty-200": lost,
  "no-id-200": lost,
  "half-answer": lost,
  hang: lost,
  "hang-untaken": lost,
  reset: lost,
  "reset-untaken": lost,
} as const satisfies Record<FaultName, End>;

const patienceFor = (fault: string) => (fault.startsWith("hang") ? { patienceMs: 400 } : {});

describe("every create meets", () => {
  it.each(faultNames)("%s", async (fault) => {
    const { tryOn, see, pass, gateways, creates } = await gatewayServer(patienceFor(fault));
    gateways.uniapi.plan({ create: Array.from({ length: 20 }, () => fault) });
    const { id } = await tryOn();
    await pass(second);
    if (ends[fault] === lost) expect((await see(id)).status).toBe("checking");
    await pass(halfHour);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: ends[fault].code, due_at: null });
    expect(creates()).toBe(ends[fault].creates);
  });
});

describe("a create that is refused for the moment", () => {
  it("is sent again after 2, 4, 8, 16 and 32 s, with some jitter, and then given up", async () => {
    const { tryOn, pass, gateways, gaps } = await gatewayServer();
    gateways.uniapi.plan({ create: Array.from({ length: 9 }, () => "kling-1302" as const) });
    await tryOn();
    await pass(10 * minute);
    const waits = [2, 4, 8, 16, 32];
    expect(gaps()).toHaveLength(waits.length);
    gaps().forEach((gapMs, at) => {
      const leastMs = (waits[at] ?? 0) * second;
      expect(gapMs).toBeGreaterThanOrEqual(leastMs);
      expect(gapMs).toBeLessThanOrEqual(leastMs * 1.25 + 1);
    });
  });

  it("is sent again later while the gateway is being mended", async () => {
    const { tryOn, pass, gateways, gaps } = await gatewayServer();
    gateways.uniapi.plan({ create: ["kling-5001", "kling-5001", "kling-5001"] });
    await tryOn();
    await pass(10 * minute);
    expect(gaps().map((gapMs) => gapMs >= 30 * second)).toEqual([true, true]);
  });

  it("succeeds once it is taken, and is paid once", async () => {
    const { tryOn, see, pass, gateways, creates, charged } = await gatewayServer();
    gateways.uniapi.plan({ create: ["kling-1303", "kling-5000"] });
    const { id } = await tryOn();
    await pass(2 * minute);
    expect((await see(id)).status).toBe("succeeded");
    expect([creates(), charged()]).toEqual([3, 1]);
  });
});
