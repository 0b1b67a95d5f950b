import { describe, expect, it } from "vitest";
import { keyPrefix } from "./faults";
import { brief, createsAt, never, patienceFor, refused, useContract } from "./use-contract";

const contract = useContract();

describe("the gateway client", () => {
  it.each(["uniapi", "vapi", "kling"] as const)("passes the strict check of a create as %s", async (name) => {
    const renderer = contract.client(await contract.start(), { name });
    expect(await contract.accepted(renderer)).toMatch(/^C/);
  });

  it("sends an outfit as one picture", async () => {
    const [garment] = contract.request.garments;
    if (!garment) throw new Error("no garment");
    const outfit = [
      { ...garment, slot: "bottom" as const },
      { ...garment, slot: "top" as const },
    ];
    const outcome = await contract
      .client(await contract.start())
      .submit({ ...contract.request, garments: outfit }, never);
    expect(outcome.kind).toBe("accepted");
  });

  it.each([
    ["upper", "upper", "garment_conflict"],
    ["lower", "lower", "garment_conflict"],
    ["dress", "dress", "garment_conflict"],
    ["upper", "dress", "garment_conflict"],
    ["dress", "lower", "garment_conflict"],
    ["upper", "lower", "outfit_needs_v1_5"],
  ] as const)("sends nothing of an outfit of %s and %s, which would fail: %s", async (top, bottom, code) => {
    const standIn = await contract.start();
    const [garment] = contract.request.garments;
    if (!garment) throw new Error("no garment");
    const garments = [
      { ...garment, slot: "bottom" as const, kind: bottom },
      { ...garment, slot: "top" as const, kind: top },
    ];
    const model = `kolors-virtual-try-on-${code === "outfit_needs_v1_5" ? "v1" : "v1-5"}` as const;
    expect(brief(await contract.client(standIn).submit({ ...contract.request, garments, model }, never))).toEqual(
      refused(code),
    );
    expect(createsAt(standIn)).toBe(0);
  });

  it("may be told to try again where nobody listens, because nothing was sent", async () => {
    const standIn = await contract.start();
    await standIn.close();
    expect(brief(await contract.client(standIn).submit(contract.request, never))).toEqual(
      refused("gateway_down", true),
    );
  });

  it("meets the fault that its key names", async () => {
    const standIn = await contract.start();
    const renderer = contract.client(standIn, { token: `${keyPrefix}-kling-1102` });
    expect(brief(await renderer.submit(contract.request, never))).toEqual(refused("out_of_credit"));
  });

  it("is refused when the gateway's own limits are reached", async () => {
    const standIn = await contract.start({ concurrency: 1, balance: 2 });
    const renderer = contract.client(standIn);
    await contract.accepted(renderer);
    expect(brief(await renderer.submit(contract.request, never))).toEqual(refused("busy", true));
    contract.clock.advance(12_000);
    await contract.accepted(renderer);
    contract.clock.advance(12_000);
    expect(brief(await renderer.submit(contract.request, never))).toEqual(refused("out_of_credit"));
    expect(standIn.state.charged).toBe(2);
  });

  it.each(["expired-404", "gone-410", "slow", "cut-off", "html", "not-a-picture"] as const)(
    "says result_unavailable at %s, and brings the picture at the next try",
    async (fault) => {
      const standIn = await contract.start();
      const taskId = await contract.accepted(contract.client(standIn));
      contract.clock.advance(12_000);
      standIn.plan({ result: [fault] });
      const check = (patienceMs: number) => contract.client(standIn, { patienceMs }).check(taskId, never);
      expect(await check(patienceFor(fault))).toEqual({ kind: "result_unavailable" });
      expect(await check(30_000)).toMatchObject({ kind: "rendered" });
    },
  );

  it.each(["without_url", "foreign_url"] as const)("takes a task that is done %s for no success", async (finish) => {
    const standIn = await contract.start({ finish });
    const renderer = contract.client(standIn);
    const taskId = await contract.accepted(renderer);
    contract.clock.advance(12_000);
    expect(await renderer.check(taskId, never)).toEqual({ kind: "result_unavailable" });
  });

  it("keeps asking about a state that it does not know", async () => {
    const standIn = await contract.start({ finish: "unknown_state" });
    const renderer = contract.client(standIn);
    const taskId = await contract.accepted(renderer);
    contract.clock.advance(12_000);
    expect(await renderer.check(taskId, never)).toEqual({ kind: "pending", stage: "rendering" });
  });
});
