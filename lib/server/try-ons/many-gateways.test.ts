import { describe, expect, it } from "vitest";
import type { FaultName } from "@/e2e/gateway/faults";
import { gatewayServer } from "../testing/gateway-server";

const second = 1_000;
const minute = 60 * second;
const times = (count: number, fault: FaultName) => Array.from({ length: count }, () => fault);

describe("with a second gateway", () => {
  it.each(["kling-1102", "new-api-bad-key", "kling-1304", "kling-5001"] as const)(
    "a try-on that the first refuses with %s goes there at once, and so do the next ones",
    async (fault) => {
      const { tryOn, see, pass, gateways, creates } = await gatewayServer({ order: ["uniapi", "vapi"] });
      gateways.uniapi.plan({ create: times(9, fault) });
      const first = await tryOn();
      await pass(second);
      expect(await see(first.id)).toMatchObject({ status: "rendering", renderer: "vapi" });
      const next = await tryOn();
      expect(next.renderer).toBe("vapi");
      await pass(30 * second);
      expect([(await see(first.id)).status, (await see(next.id)).status]).toEqual(["succeeded", "succeeded"]);
      expect([creates("uniapi"), creates("vapi")]).toEqual([1, 2]);
    },
  );

  it("the first is tried again after a while", async () => {
    const { tryOn, see, pass, gateways } = await gatewayServer({ order: ["uniapi", "vapi"] });
    gateways.uniapi.plan({ create: ["kling-1102"] });
    await tryOn();
    await pass(6 * minute);
    const later = await tryOn();
    await pass(minute);
    expect(await see(later.id)).toMatchObject({ status: "succeeded", renderer: "uniapi" });
  });

  it("a first that nobody can reach is passed over", async () => {
    const { tryOn, see, pass, gateways, charged } = await gatewayServer({ order: ["uniapi", "vapi"] });
    await gateways.uniapi.close();
    const { id } = await tryOn();
    await pass(minute);
    expect(await see(id)).toMatchObject({ status: "succeeded", renderer: "vapi" });
    expect(charged()).toBe(1);
  });

  it("what the first was sent and did not answer is not sent there too", async () => {
    const { tryOn, see, pass, gateways, creates } = await gatewayServer({ order: ["uniapi", "vapi"] });
    gateways.uniapi.plan({ create: ["html-502"] });
    const { id } = await tryOn();
    await pass(10 * minute);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: "lost", renderer: "uniapi" });
    expect(creates("vapi")).toBe(0);
  });

  it("what the first has taken stays there, even if it refuses the next ones", async () => {
    const { tryOn, see, pass, gateways } = await gatewayServer({ order: ["uniapi", "vapi"] });
    const taken = await tryOn();
    await pass(second);
    gateways.uniapi.plan({ create: times(9, "kling-1102") });
    await tryOn();
    await pass(minute);
    expect(await see(taken.id)).toMatchObject({ status: "succeeded", renderer: "uniapi" });
  });

  it("a picture that the first refuses is not shown to the second", async () => {
    const { tryOn, see, pass, gateways, creates } = await gatewayServer({ order: ["uniapi", "vapi"] });
    gateways.uniapi.plan({ create: ["kling-1301"] });
    const { id } = await tryOn();
    await pass(minute);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: "moderated" });
    expect(creates("vapi")).toBe(0);
  });

  it("to which the owner has not agreed, nothing goes there", async () => {
    const { tryOn, see, pass, gateways, creates } = await gatewayServer({
      order: ["uniapi", "vapi"],
      agreed: ["uniapi"],
    });
    gateways.uniapi.plan({ create: times(9, "kling-1102") });
    const { id } = await tryOn();
    await pass(minute);
    expect(await see(id)).toMatchObject({ status: "failed", problem_code: "out_of_credit" });
    expect(creates("vapi")).toBe(0);
  });
});

describe("with no gateway able to take it", () => {
  it("each new try-on makes one create at the preferred one and tells what it says now", async () => {
    const { tryOn, see, pass, gateways, creates } = await gatewayServer({ order: ["uniapi", "vapi"] });
    gateways.uniapi.plan({ create: ["kling-1102", "kling-1002", "kling-1102"] });
    gateways.vapi.plan({ create: times(9, "kling-1102") });
    await tryOn();
    await pass(second);
    expect([creates("uniapi"), creates("vapi")]).toEqual([1, 1]);
    const next = await tryOn();
    await pass(second);
    expect(await see(next.id)).toMatchObject({ status: "failed", problem_code: "gateway_auth" });
    expect([creates("uniapi"), creates("vapi")]).toEqual([2, 1]);
  });

  it("nothing that was refused counts as a render", async () => {
    const { server, tryOn, pass, gateways } = await gatewayServer();
    gateways.uniapi.plan({ create: ["kling-1102", "kling-1301"] });
    await tryOn();
    await tryOn();
    await pass(minute);
    expect(await server.db.selectFrom("paid_renders").selectAll().execute()).toEqual([]);
  });
});

describe("places at the gateways", () => {
  const underWay = ({ state }: { state: { calls: { kind: string }[] } }) =>
    state.calls.filter(({ kind }) => kind === "create").length;

  it("are as many as the setting says, over all gateways", async () => {
    const { tryOn, pass, gateways } = await gatewayServer({ order: ["uniapi", "vapi"] });
    gateways.uniapi.plan({ create: ["new-api-bad-key"] });
    for (let n = 0; n < 8; n += 1) await tryOn();
    await pass(second);
    expect([underWay(gateways.uniapi), underWay(gateways.vapi)]).toEqual([1, 3]);
  });

  it("become fewer for a while when the gateway says that it is crowded, and everything still succeeds", async () => {
    const { server, tryOn, see, pass, charged } = await gatewayServer({ behaviour: { concurrency: 1 } });
    const all = [];
    for (let n = 0; n < 5; n += 1) all.push(await tryOn());
    await pass(second);
    const [learned] = await server.db.selectFrom("gateways").selectAll().execute();
    expect(learned).toMatchObject({ name: "uniapi", narrowed_to: 1, paused_until: null });
    await pass(5 * minute);
    for (const { id } of all) expect((await see(id)).status).toBe("succeeded");
    expect(charged()).toBe(5);
  });

  it("go round between owners: a hundred of one do not keep another's one waiting", async () => {
    const environment = { QUOTA_PER_OWNER_PER_DAY: "100", QUOTA_PER_IP_PER_HOUR: "100" };
    const { tryOn, see, pass } = await gatewayServer({ environment });
    for (let n = 0; n < 100; n += 1) await tryOn("ann");
    const one = await tryOn("bob");
    await pass(40 * second);
    expect((await see(one.id)).status).toBe("succeeded");
  });
});
