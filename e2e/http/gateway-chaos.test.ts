import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { TryOn, TryOnPage } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";
import { startHttpServer, type TestServer } from "../fixtures/http-server";
import { composePicture } from "../gateway/compose-picture";
import { startGateway, type StandInGateway } from "../gateway/start-gateway";
import { canaryToken, ListeningShopper } from "../server/canary";
import { type RunningServer, startServer } from "../server/start-server";

const tryOnCount = 200;
const killCount = 6;
const placesAtOnce = 50;

let gateway: StandInGateway | undefined;
let entrance: TestServer | undefined;
let server: RunningServer | undefined;
afterAll(async () => {
  const last = server;
  server = undefined;
  await last?.dispose();
  await gateway?.close();
  await entrance?.close();
});

/** The address that stays the same over all restarts: hands callbacks on, and waits while nobody listens. */
const openEntrance = (): Promise<TestServer> =>
  startHttpServer((request, response) => {
    request.setEncoding("utf8").on("data", (body: string) => {
      void handOn(request.url ?? "/", body).then(() => response.end());
    });
  });

let onTheirWay = 0;

async function handOn(path: string, body: string): Promise<void> {
  onTheirWay += 1;
  while (server) {
    const answer = await fetch(`${server.baseUrl}${path}`, { method: "POST", body }).catch(() => null);
    if (answer?.ok === true) break;
    await delay(100);
  }
  onTheirWay -= 1;
}

const settingsFor = (gatewayOrigin: string, ownOrigin: string): Record<string, string> => ({
  UNIAPI_TOKEN: canaryToken,
  UNIAPI_BASE_URL: gatewayOrigin,
  GATEWAY_CONCURRENCY: String(placesAtOnce),
  TRY_ON_DEADLINE_SECONDS: "30",
  QUOTA_PER_OWNER_PER_DAY: String(tryOnCount),
  QUOTA_PER_IP_PER_HOUR: String(tryOnCount),
  BUDGET_PER_DAY: String(tryOnCount),
  // Each create carries it with the token of its try-on, which tells the gateway whose create it is.
  PUBLIC_URL: ownOrigin,
  LOG_LEVEL: "info",
});

/** Asks until there is an answer: the server may be dead at any moment. */
async function askUntilAnswered(shopper: ListeningShopper, path: string, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    try {
      const answer = await shopper.ask(path, init);
      if (answer.status < 500) return answer;
    } catch {
      await delay(100); // nobody listens until it is started again
    }
  }
}

async function startTryOn(shopper: ListeningShopper, personId: string, garmentId: string): Promise<string> {
  const answer = await askUntilAnswered(shopper, "/api/try-ons?again=1", {
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

/**
 * Any moment, or every second time the worst one: a create was carried out, and its answer is still to come. Never
 * before the callbacks that waited for this server are through: kill upon kill could keep them out until the deadline.
 */
async function momentToKill(kill: number, { state }: StandInGateway): Promise<void> {
  await expect.poll(() => onTheirWay, { timeout: 60_000, interval: 20 }).toBe(0);
  await delay(300 + Math.random() * 1_500);
  if (kill % 2 === 0) await expect.poll(() => state.unanswered, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0);
}

test(
  `${tryOnCount} try-ons at a gateway end, none that it took is lost and none is created twice, though the server is killed ${killCount} times`,
  { timeout: 420_000 },
  async () => {
    const picture = composePicture(null, null);
    const behaviour = { answerMs: 300, submittedMs: 100, doneMs: 3_000, concurrency: tryOnCount };
    gateway = await startGateway({ behaviour, makePicture: () => picture });
    entrance = await openEntrance();
    const settings = settingsFor(gateway.origin, entrance.origin);
    server = await startServer({ settings });
    const shopper = new ListeningShopper(server.baseUrl);
    const { id: personId } = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
    const { id: garmentId } = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");

    const starting = (async () => {
      const ids: string[] = [];
      for (let n = 0; n < tryOnCount; n += 1) ids.push(await startTryOn(shopper, personId, garmentId));
      return ids;
    })();
    const printed: string[] = [];
    let unanswered = 0;
    for (let kill = 0; kill < killCount; kill += 1) {
      await momentToKill(kill, gateway);
      unanswered += gateway.state.unanswered;
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
    const { charged, callbackUrls } = gateway.state;
    expect(new Set(callbackUrls).size).toBe(callbackUrls.length);

    const succeeded = all.filter(({ status }) => status === "succeeded").length;
    const inDoubt = all.filter(({ problem }) => problem?.code === "lost").length;
    expect(succeeded + inDoubt).toBe(tryOnCount);
    // Whatever the gateway took came to its picture; in doubt is only what was cut off on its way there.
    expect(charged).toBe(succeeded);
    expect(unanswered).toBeGreaterThan(0);

    printed.push(server.output());
    expect(printed.join("")).not.toContain(canaryToken);
    expect(shopper.heard.filter((text) => text.includes(canaryToken))).toEqual([]);
    console.log(JSON.stringify({ succeeded, inDoubt, charged, unanswered }));
  },
);
