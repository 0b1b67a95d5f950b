import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { TryOn, TryOnPage } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";
import { startGateway, type StandInGateway } from "../gateway/start-gateway";
import { canaryToken, ListeningShopper } from "../server/canary";
import { type RunningServer, startServer } from "../server/start-server";

const tryOnCount = 200;
const killCount = 6;
const placesAtOnce = 20;
/** Between one kill and the next, drawn anew each time: somewhere in the middle of the work. */
const betweenKillsMs = () => 1_000 + Math.random() * 3_000;

let gateway: StandInGateway | undefined;
let server: RunningServer | undefined;
afterAll(async () => {
  await server?.dispose();
  await gateway?.close();
});

const settingsFor = (origin: string): Record<string, string> => ({
  UNIAPI_TOKEN: canaryToken,
  UNIAPI_BASE_URL: origin,
  GATEWAY_CONCURRENCY: String(placesAtOnce),
  TRY_ON_DEADLINE_SECONDS: "20",
  QUOTA_PER_OWNER_PER_DAY: String(tryOnCount),
  QUOTA_PER_IP_PER_HOUR: String(tryOnCount),
  BUDGET_PER_DAY: String(tryOnCount),
  LOG_LEVEL: "info",
});

/** Asks until there is an answer: the server may be dead at any moment. */
async function askUntilAnswered(shopper: ListeningShopper, path: string, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    try {
      const answer = await shopper.ask(path, init);
      if (answer.status < 500) return answer;
    } catch {
      await delay(200); // nobody listens until it is started again
    }
  }
}

/** Each garment is another picture, so that the gateway can tell whose create it is. */
async function sendGarment(shopper: ListeningShopper, number: number): Promise<string> {
  const background = { r: number, g: 255 - number, b: 77 };
  const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
  const init = { method: "POST", headers: { "content-type": "image/png" }, body: new Uint8Array(picture) };
  const answer = await askUntilAnswered(shopper, "/api/photos?kind=garment", init);
  return ((await answer.json()) as { id: string }).id;
}

async function startTryOn(shopper: ListeningShopper, personId: string, garmentId: string): Promise<string> {
  const answer = await askUntilAnswered(shopper, "/api/try-ons", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ personId, garment: { single: garmentId }, consent: "uniapi", draftFirst: false }),
  });
  return TryOn.parse(await answer.json()).id;
}

async function listAll(shopper: ListeningShopper): Promise<TryOn[]> {
  const all: TryOn[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const path: string = `/api/try-ons?limit=100${cursor === "" ? "" : `&cursor=${cursor}`}`;
    const page = TryOnPage.parse(await (await askUntilAnswered(shopper, path)).json());
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

test(
  `${tryOnCount} try-ons at a gateway end, none is lost and none is created twice, though the server is killed ${killCount} times`,
  { timeout: 420_000 },
  async () => {
    gateway = await startGateway({ behaviour: { submittedMs: 100, doneMs: 600, concurrency: placesAtOnce } });
    const settings = settingsFor(gateway.origin);
    server = await startServer({ settings });
    const shopper = new ListeningShopper(server.baseUrl);
    const { id: personId } = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
    const garmentIds: string[] = [];
    for (let number = 0; number < tryOnCount; number += 1) garmentIds.push(await sendGarment(shopper, number));

    const starting = (async () => {
      const ids: string[] = [];
      for (const garmentId of garmentIds) ids.push(await startTryOn(shopper, personId, garmentId));
      return ids;
    })();
    const printed: string[] = [];
    for (let kill = 0; kill < killCount; kill += 1) {
      await delay(betweenKillsMs());
      await server.crash();
      printed.push(server.output());
      server = await startServer({ dataDir: server.dataDir, settings });
      shopper.baseUrl = server.baseUrl;
    }
    const ids = await starting;
    await expect
      .poll(async () => (await listAll(shopper)).filter(({ status }) => !isFinal(status)).length, {
        timeout: 240_000,
        interval: 1_000,
      })
      .toBe(0);

    const all = await listAll(shopper);
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(ids));
    expect(ids).toHaveLength(tryOnCount);
    const { charged, garmentHashes } = gateway.state;
    expect(new Set(garmentHashes).size).toBe(garmentHashes.length);

    const succeeded = all.filter(({ status }) => status === "succeeded").length;
    const inDoubt = all.filter(({ problem }) => problem?.code === "lost").length;
    expect(succeeded + inDoubt).toBe(tryOnCount);
    expect(inDoubt).toBeLessThanOrEqual(killCount * placesAtOnce); // at most what was being sent at a kill
    expect(charged).toBeGreaterThanOrEqual(succeeded);
    expect(charged).toBeLessThanOrEqual(tryOnCount);

    printed.push(server.output());
    expect(printed.join("")).not.toContain(canaryToken);
    expect(shopper.heard.filter((text) => text.includes(canaryToken))).toEqual([]);
    console.log(JSON.stringify({ succeeded, inDoubt, charged, creates: garmentHashes.length }));
  },
);
