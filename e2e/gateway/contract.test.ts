import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { decoderForTests } from "@/lib/server/picture-decoder/decoder-for-tests";
import type { PictureDecoder } from "@/lib/server/picture-decoder/port";
import { defaultTimeouts } from "@/lib/server/renderers/gateway/access";
import { createResultFetcher } from "@/lib/server/renderers/gateway/fetch-result";
import { createGatewayRenderer } from "@/lib/server/renderers/gateway/gateway-renderer";
import { gatewayProfiles } from "@/lib/server/renderers/gateway/profiles";
import type { Renderer, RenderRequest, SubmitOutcome } from "@/lib/server/renderers/port";
import type { GatewayName } from "@/lib/shared/try-on";
import type { Behaviour } from "./behaviour";
import { signingKeys } from "./check-authorization";
import { createManualClock, type ManualClock } from "./clock";
import { composePicture } from "./compose-picture";
import { faultNames, keyPrefix, type FaultName } from "./faults";
import { startGateway, type StandInGateway } from "./start-gateway";

/** What the client must make of each fault. `creates` is 1 for all: whatever happens, nothing is sent twice by itself. */
type Expected = { kind: "unknown" } | { kind: "refused"; code: string; again: boolean };
const unknown: Expected = { kind: "unknown" };
const refused = (code: string, again = false): Expected => ({ kind: "refused", code, again });

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

const never = new AbortController().signal;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** For faults that only end with the client's patience; every other call may take its time on a busy machine. */
const shortPatienceMs = 400;
const patienceFor = (fault: string) => (/^(hang|slow)/.test(fault) ? shortPatienceMs : 30_000);

let request: RenderRequest;
let result: Promise<Buffer>;
let decoder: PictureDecoder;
let gateway: StandInGateway | null = null;
let clock: ManualClock;

beforeAll(async () => {
  decoder = decoderForTests((fault) => {
    throw new Error("the picture decoder ended", { cause: fault });
  });
  const bytes = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#a0522d" } })
    .jpeg()
    .toBuffer();
  const picture = (photoId: string) => ({
    photoId,
    contentType: "image/jpeg" as const,
    read: () => Promise.resolve(bytes),
  });
  result = composePicture(bytes, bytes);
  const garments = [{ ...picture("g"), slot: "single" as const }];
  request = { tryOnId: "t", model: "kolors-virtual-try-on-v1-5", person: picture("p"), garments };
});

afterAll(() => decoder.close());

afterEach(async () => {
  await gateway?.close();
  gateway = null;
});

async function start(behaviour: Partial<Behaviour> = {}): Promise<StandInGateway> {
  clock = createManualClock();
  gateway = await startGateway({ clock, behaviour, makePicture: () => result });
  return gateway;
}

type Choice = { name?: GatewayName; token?: string; patienceMs?: number };

function client({ origin }: StandInGateway, choice: Choice = {}): Renderer {
  const { name = "uniapi", token = "sk-stand-in", patienceMs = 30_000 } = choice;
  const credentials =
    name === "kling" ? { kind: "key_pair" as const, ...signingKeys } : { kind: "token" as const, token };
  return createGatewayRenderer({
    access: { name, baseUrl: origin, statusPath: gatewayProfiles[name].statusPath, credentials },
    fetchResult: createResultFetcher(
      origin,
      () => Promise.reject(new Error("no look-up expected")),
      decoder,
      patienceMs,
    ),
    log: silent,
    now: clock.now,
    timeouts: { ...defaultTimeouts, createMs: patienceMs, statusMs: patienceMs },
  });
}

const creates = ({ state }: StandInGateway) => state.calls.filter(({ kind }) => kind === "create").length;
const brief = (outcome: SubmitOutcome) =>
  outcome.kind === "refused"
    ? { kind: outcome.kind, code: outcome.problem.code, again: outcome.again }
    : { kind: outcome.kind };

async function accepted(renderer: Renderer): Promise<string> {
  const outcome = await renderer.submit(request, never);
  if (outcome.kind !== "accepted") throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome.gatewayTaskId;
}

describe.each(["A", "B", "C"] as const)("a gateway of personality %s", (personality) => {
  it.each(faultNames)("one create that meets %s: one call, the right word", async (fault) => {
    const standIn = await start({ personality });
    standIn.plan({ create: [fault] });
    const renderer = client(standIn, { patienceMs: patienceFor(fault) });
    expect(brief(await renderer.submit(request, never))).toEqual(expectations[fault]);
    expect(creates(standIn)).toBe(1);
  });

  it.each(["url_safe", "digits", "bare_digits"] as const)(
    "a task with %s ids is followed to its picture",
    async (ids) => {
      const standIn = await start({ personality, ids, timestamps: "s", index: "missing", codes: "string" });
      const renderer = client(standIn);
      const taskId = await accepted(renderer);
      expect(await renderer.check(taskId, never)).toEqual({ kind: "pending", stage: "queued" });
      clock.advance(2_000);
      expect(await renderer.check(taskId, never)).toEqual({ kind: "pending", stage: "rendering" });
      clock.advance(10_000);
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
    const standIn = await start({ personality });
    standIn.plan({ failures: [failure] });
    const renderer = client(standIn);
    const taskId = await accepted(renderer);
    clock.advance(12_000);
    expect(await renderer.check(taskId, never)).toMatchObject({ kind: "failed", problem: { code } });
  });

  it("says not_found of a task that is not visible yet, and then follows it", async () => {
    const standIn = await start({ personality, invisibleMs: 5_000 });
    const renderer = client(standIn);
    const taskId = await accepted(renderer);
    expect(await renderer.check(taskId, never)).toEqual({ kind: "not_found" });
    clock.advance(5_000);
    expect(await renderer.check(taskId, never)).toMatchObject({ kind: "pending" });
  });

  it.each(faultNames)("a poll that meets %s ends nothing", async (fault) => {
    const standIn = await start({ personality });
    const renderer = client(standIn, { patienceMs: patienceFor(fault) });
    const taskId = await accepted(renderer);
    standIn.plan({ status: [fault] });
    expect(await renderer.check(taskId, never)).toEqual({ kind: "no_answer" });
  });
});

describe("the gateway client", () => {
  it.each(["uniapi", "vapi", "kling"] as const)("passes the strict check of a create as %s", async (name) => {
    const renderer = client(await start(), { name });
    expect(await accepted(renderer)).toMatch(/^C/);
  });

  it("sends an outfit as one picture", async () => {
    const [garment] = request.garments;
    if (!garment) throw new Error("no garment");
    const outfit = [
      { ...garment, slot: "bottom" as const },
      { ...garment, slot: "top" as const },
    ];
    const outcome = await client(await start()).submit({ ...request, garments: outfit }, never);
    expect(outcome.kind).toBe("accepted");
  });

  it("sends nothing for an outfit that the gateway would fail", async () => {
    const standIn = await start();
    const [garment] = request.garments;
    if (!garment) throw new Error("no garment");
    const pair = [
      { ...garment, slot: "bottom" as const, kind: "dress" as const },
      { ...garment, slot: "top" as const, kind: "upper" as const },
    ];
    const v1 = { ...request, garments: pair, model: "kolors-virtual-try-on-v1" as const };
    const renderer = client(standIn);
    expect(brief(await renderer.submit({ ...request, garments: pair }, never))).toEqual(refused("garment_conflict"));
    expect(brief(await renderer.submit(v1, never))).toEqual(refused("outfit_needs_v1_5"));
    expect(creates(standIn)).toBe(0);
  });

  it("may be told to try again where nobody listens, because nothing was sent", async () => {
    const standIn = await start();
    await standIn.close();
    expect(brief(await client(standIn).submit(request, never))).toEqual(refused("gateway_down", true));
  });

  it("meets the fault that its key names", async () => {
    const standIn = await start();
    const renderer = client(standIn, { token: `${keyPrefix}-kling-1102` });
    expect(brief(await renderer.submit(request, never))).toEqual(refused("out_of_credit"));
  });

  it("is refused when the gateway's own limits are reached", async () => {
    const standIn = await start({ concurrency: 1, balance: 2 });
    const renderer = client(standIn);
    await accepted(renderer);
    expect(brief(await renderer.submit(request, never))).toEqual(refused("busy", true));
    clock.advance(12_000);
    await accepted(renderer);
    clock.advance(12_000);
    expect(brief(await renderer.submit(request, never))).toEqual(refused("out_of_credit"));
    expect(standIn.state.charged).toBe(2);
  });

  it.each(["expired-404", "gone-410", "slow", "cut-off", "html", "not-a-picture"] as const)(
    "says result_unavailable at %s, and brings the picture at the next try",
    async (fault) => {
      const standIn = await start();
      const taskId = await accepted(client(standIn));
      clock.advance(12_000);
      standIn.plan({ result: [fault] });
      const check = (patienceMs: number) => client(standIn, { patienceMs }).check(taskId, never);
      expect(await check(patienceFor(fault))).toEqual({ kind: "result_unavailable" });
      expect(await check(30_000)).toMatchObject({ kind: "rendered" });
    },
  );

  it.each(["without_url", "foreign_url"] as const)("takes a task that is done %s for no success", async (finish) => {
    const standIn = await start({ finish });
    const renderer = client(standIn);
    const taskId = await accepted(renderer);
    clock.advance(12_000);
    expect(await renderer.check(taskId, never)).toEqual({ kind: "result_unavailable" });
  });

  it("keeps asking about a state that it does not know", async () => {
    const standIn = await start({ finish: "unknown_state" });
    const renderer = client(standIn);
    const taskId = await accepted(renderer);
    clock.advance(12_000);
    expect(await renderer.check(taskId, never)).toEqual({ kind: "pending", stage: "rendering" });
  });
});
