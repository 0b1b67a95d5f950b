import { describe, expect, it } from "vitest";
import { faultNames, type FaultName } from "./faults";
import { brief, createsAt, never, patienceFor, refused, useContract } from "./use-contract";

const contract = useContract();

/** What the client must make of each fault. `creates` is 1 for all: whatever happens, nothing is sent twice by itself. */
const unknown = { kind: "unknown" };
type Expected = typeof unknown | ReturnType<typeof refused>;

const expectations = {
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
  "kling-1302": refused("busy", true),
  "kling-1303": refused("busy", true),
  "kling-1304": refused("gateway_auth"),
  "kling-5000": refused("gateway_down", true),
  "kling-5001": refused("gateway_down", true),
  "kling-5002": unknown,
  "kling-5002-untaken": unknown,
  "new-api-bad-key": refused("gateway_auth"),
  "new-api-banned": refused("gateway_auth"),
  "new-api-no-quota": refused("out_of_credit"),
  "new-api-no-channel": refused("gateway_config"),
  "relay-task-failed-busy": refused("busy", true),
  "relay-task-failed-credit": refused("out_of_credit"),
  "relay-task-failed-risk": refused("moderated"),
  "relay-invalid-request": refused("gateway_config"),
  "relay-unreachable": unknown,
  "plain-400": refused("gateway_config"),
  "plain-401": refused("gateway_auth"),
  "plain-402": refused("out_of_credit"),
  "plain-403": refused("gateway_auth"),
  "plain-404": refused("gateway_config"),
  "plain-413": refused("gateway_config"),
  "plain-429": refused("busy", true),
  "plain-429-balance": refused("out_of_credit"),
  "plain-500": unknown,
  "html-502": unknown,
  "html-502-untaken": unknown,
  "html-503": unknown,
  "html-504": unknown,
  "html-200": unknown,
  "empty-200": unknown,
  "no-id-200": unknown,
  "half-answer": unknown,
  hang: unknown,
  "hang-untaken": unknown,
  reset: unknown,
  "reset-untaken": unknown,
} as const satisfies Record<FaultName, Expected>;

describe.each(["A", "B", "C"] as const)("a gateway of personality %s", (personality) => {
  it.each(faultNames)("one create that meets %s: one call, the right word", async (fault) => {
    const standIn = await contract.start({ personality });
    standIn.plan({ create: [fault] });
    const renderer = contract.client(standIn, { patienceMs: patienceFor(fault) });
    expect(brief(await renderer.submit(contract.request, never))).toEqual(expectations[fault]);
    expect(createsAt(standIn)).toBe(1);
  });

  it.each(["url_safe", "digits", "bare_digits"] as const)(
    "a task with %s ids is followed to its picture",
    async (ids) => {
      const standIn = await contract.start({ personality, ids, timestamps: "s", index: "missing", codes: "string" });
      const renderer = contract.client(standIn);
      const taskId = await contract.accepted(renderer);
      expect(await renderer.check(taskId, never)).toEqual({ kind: "pending", stage: "queued" });
      contract.clock.advance(2_000);
      expect(await renderer.check(taskId, never)).toEqual({ kind: "pending", stage: "rendering" });
      contract.clock.advance(10_000);
      expect(await renderer.check(taskId, never)).toMatchObject({
        kind: "rendered",
        picture: { contentType: "image/png", widthPx: 768, heightPx: 1024 },
      });
    },
  );

  it.each([
    ["no human in the image", "no_person"],
    ["Failure to pass the risk control system", "moderated"],
    ["upper + upper: cloth combination not supported", "garment_conflict"],
    ["The resolution or aspect ratio of the input image is out of range", "photo_bad_aspect"],
    ["something nobody has seen", "gateway_down"],
  ])("a task that fails with %j ends as %s", async (failure, code) => {
    const standIn = await contract.start({ personality });
    standIn.plan({ failures: [failure] });
    const renderer = contract.client(standIn);
    const taskId = await contract.accepted(renderer);
    contract.clock.advance(12_000);
    expect(await renderer.check(taskId, never)).toMatchObject({ kind: "failed", problem: { code } });
  });

  it("says not_found of a task that is not visible yet, and then follows it", async () => {
    const standIn = await contract.start({ personality, invisibleMs: 5_000 });
    const renderer = contract.client(standIn);
    const taskId = await contract.accepted(renderer);
    expect(await renderer.check(taskId, never)).toEqual({ kind: "not_found" });
    contract.clock.advance(5_000);
    expect(await renderer.check(taskId, never)).toMatchObject({ kind: "pending" });
  });

  it.each(faultNames)("a poll that meets %s ends nothing", async (fault) => {
    const standIn = await contract.start({ personality });
    const renderer = contract.client(standIn, { patienceMs: patienceFor(fault) });
    const taskId = await contract.accepted(renderer);
    standIn.plan({ status: [fault] });
    expect(await renderer.check(taskId, never)).toEqual({ kind: "no_answer" });
  });
});
