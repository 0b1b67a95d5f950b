import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Capabilities } from "@/lib/shared/capabilities";
import { PhotoPage } from "@/lib/shared/photo";
import { ProblemDocument } from "@/lib/shared/problem";
import { TryOn } from "@/lib/shared/try-on";
import type { FaultName } from "../gateway/faults";
import { startGateway, type StandInGateway } from "../gateway/start-gateway";
import { canaryToken, chunksWithToken, ListeningShopper } from "../server/canary";
import { type RunningServer, startServer } from "../server/start-server";

let gateway: StandInGateway;
let server: RunningServer;
let ann: ListeningShopper;
let personId: string;
let pictures = 0;

beforeAll(async () => {
  gateway = await startGateway({ behaviour: { submittedMs: 100, doneMs: 1_500 } });
  server = await startServer({
    settings: {
      UNIAPI_TOKEN: canaryToken,
      UNIAPI_BASE_URL: gateway.origin,
      LOG_LEVEL: "trace",
      QUOTA_PER_OWNER_PER_DAY: "50",
    },
  });
  ann = new ListeningShopper(server.baseUrl);
  personId = (await ann.sendPhoto("person", "public/samples/persons/maya.jpg")).id;
});
afterAll(async () => {
  await server.dispose();
  await gateway.close();
});

/** A garment that nobody has tried on. */
async function newGarment(): Promise<string> {
  const { width, height } = { width: 400, height: 500 };
  const background = { r: (pictures += 1), g: 90, b: 60 };
  const body = new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  const answer = await ann.ask("/api/photos?kind=garment", {
    method: "POST",
    headers: { "content-type": "image/png" },
    body,
  });
  return ((await answer.json()) as { id: string }).id;
}

const post = async (wish: object, query = "", language = "en") =>
  ann.ask(`/api/try-ons${query}`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": language },
    body: JSON.stringify({ personId, consent: "uniapi", draftFirst: false, ...wish }),
  });
const made = async (answer: Response) => TryOn.parse(await answer.json());
const refused = async (answer: Response) => ProblemDocument.parse(await answer.json());

test("the page learns that a gateway renders, whose consent is needed, and what is left", async () => {
  const capabilities = Capabilities.parse(await (await ann.ask("/api/capabilities")).json());
  expect(capabilities).toMatchObject({ mode: "gateway", consent: "uniapi" });
  expect(capabilities.models.map(({ outfits }) => outfits)).toEqual([false, true]);
  expect(capabilities.quota?.remaining).toBeLessThanOrEqual(30);
});

test("nothing goes to a gateway before it was agreed to", async () => {
  const single = await newGarment();
  const answer = await post({ garment: { single }, consent: undefined });
  expect([answer.status, (await refused(answer)).code]).toEqual([422, "consent_required"]);
});

test("first the draft of this server, then the gateway's picture as it came", async () => {
  gateway.behave({ doneMs: 600_000 }); // until the draft was seen
  const { id: single } = await ann.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const { id } = await made(await post({ garment: { single }, draftFirst: true }));
  const drafted = await waitUntil(id, ({ draft }) => draft !== undefined);
  expect(drafted).toMatchObject({ renderer: "uniapi" });
  expect(drafted.result).toBeUndefined();
  expect((await ann.ask(drafted.draft?.imageUrl ?? "none")).headers.get("content-type")).toBe("image/png");

  const [task] = [...gateway.state.tasks.values()].slice(-1);
  if (task) task.doneMs = 0;
  gateway.behave({ doneMs: 1_500 });
  const done = await ann.waitFor(id, "succeeded");
  const kept = Buffer.from(await (await ann.ask(done.result?.imageUrl ?? "none")).arrayBuffer());
  expect(kept.equals((await task?.picture()) ?? Buffer.alloc(0))).toBe(true);
  const photos = PhotoPage.parse(await (await ann.ask("/api/photos")).json());
  expect(photos.items.find((photo) => photo.id === single)?.sentTo.map(({ renderer }) => renderer)).toContain("uniapi");
});

/** A poll as the page makes it, until what is wished for is seen. */
async function waitUntil(id: string, isMet: (tryOn: TryOn) => boolean): Promise<TryOn> {
  for (;;) {
    const first = await ann.ask(`/api/try-ons/${id}`);
    const seen = TryOn.parse(await first.json());
    if (isMet(seen)) return seen;
    await ann.ask(`/api/try-ons/${id}?wait=25`, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  }
}

test("the same pair is offered to be opened, and made again only when it is wished for", async () => {
  const single = await newGarment();
  const first = await made(await post({ garment: { single } }));
  await ann.waitFor(first.id, "succeeded");
  const offered = await post({ garment: { single } });
  expect([offered.status, await refused(offered)]).toMatchObject([409, { code: "already_made", tryOnId: first.id }]);
  const again = await made(await post({ garment: { single } }, "?again=1"));
  expect(again.id).not.toBe(first.id);
  await ann.waitFor(again.id, "succeeded");
});

describe.each(["en", "zh"])(
  "in %s, what went wrong is told with a way on, and without the gateway's words",
  (language) => {
    test.each([
      ["kling-1102", "out_of_credit"],
      ["kling-1002", "gateway_auth"],
      ["kling-1203", "gateway_config"],
      ["kling-1301", "moderated"],
      ["new-api-bad-key", "gateway_auth"],
    ] satisfies [FaultName, string][])("%s", async (fault, code) => {
      gateway.plan({ create: [fault] });
      const { id } = await made(await post({ garment: { single: await newGarment() } }));
      await ann.waitFor(id, "failed");
      const seen = await ann.ask(`/api/try-ons/${id}`, { headers: { "accept-language": language } });
      const { problem } = TryOn.parse(await seen.json());
      expect(problem?.code).toBe(code);
      expect(/[\u4e00-\u9fff]/.test(problem?.detail ?? "")).toBe(language === "zh");
      expect(problem?.detail).not.toMatch(/Account balance|request id|Authorization|does not exist|Trigger/);
    });
  },
);

test("a person without credit at the gateway can still have a draft", async () => {
  const { id: single } = await ann.sendPhoto("garment", "public/samples/garments/sweater_knit.jpg");
  gateway.plan({ create: ["kling-1102"] });
  const { id } = await made(await post({ garment: { single } }));
  await ann.waitFor(id, "failed");
  const draft = await made(await post({ garment: { single }, renderer: "local" }));
  expect((await ann.waitFor(draft.id, "succeeded")).renderer).toBe("local");
});

test("a callback with a token that nobody gave out is not found", async () => {
  const answer = await ann.ask("/api/callbacks/nobodys", { method: "POST", body: "{}" });
  expect([answer.status, (await refused(answer)).code]).toEqual([404, "not_found"]);
});

test("consent can be taken back", async () => {
  expect((await ann.ask("/api/me/consent", { method: "DELETE" })).status).toBe(204);
  const answer = await post({ garment: { single: await newGarment() }, consent: undefined });
  expect((await refused(answer)).code).toBe("consent_required");
});

test("the token stands in no answer, no log line and no script of the browser", async () => {
  for (const path of ["/", "/zh", "/looks", "/api/openapi.json", "/api/health/ready"]) await ann.ask(path);
  expect(server.output()).toContain("gateway refused a try-on"); // the log does tell of this gateway
  expect(server.output()).not.toContain(canaryToken);
  expect(ann.heard.filter((text) => text.includes(canaryToken))).toEqual([]);
  expect(await chunksWithToken(canaryToken)).toEqual([]);
});
