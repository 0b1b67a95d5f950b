import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHumanCheck } from "@/lib/server/accounts/human-check";
import { Capabilities } from "@/lib/shared/capabilities";
import { Challenge, fromText, toText } from "@/lib/shared/human-check";
import { ProblemDocument } from "@/lib/shared/problem";
import { TryOn, TryOnPage } from "@/lib/shared/try-on";
import { startGateway, type StandInGateway } from "../gateway/start-gateway";
import { canaryToken } from "../server/canary";
import { Shopper } from "../server/shopper";
import { solveHumanCheck, solveText } from "../server/solve-human-check";
import { type RunningServer, startServer } from "../server/start-server";

let gateway: StandInGateway;
let server: RunningServer;

beforeAll(async () => {
  gateway = await startGateway({ behaviour: { doneMs: 600_000, concurrency: 100 } });
  server = await startServer({
    settings: {
      HUMAN_CHECK: "proof-of-work",
      UNIAPI_TOKEN: canaryToken,
      UNIAPI_BASE_URL: gateway.origin,
      GATEWAY_CONCURRENCY: "100",
    },
  });
});
afterAll(async () => {
  await server.dispose();
  await gateway.close();
});

/** Somebody with two pictures, who asks for paid renders of them. */
async function newcomer() {
  const shopper = new Shopper(server.baseUrl);
  const personId = (await shopper.sendPhoto("person", "public/samples/persons/maya.jpg")).id;
  const single = (await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg")).id;
  const ask = (headers: Record<string, string> = {}) =>
    shopper.ask("/api/try-ons", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ personId, garment: { single }, consent: "uniapi", draftFirst: false }),
    });
  const costs = async () => {
    const { items } = TryOnPage.parse(await (await shopper.ask("/api/try-ons")).json());
    const { quota } = Capabilities.parse(await (await shopper.ask("/api/capabilities")).json());
    return { tryOns: items.length, renders: 20 - (quota?.remaining ?? 0) };
  };
  return { shopper, ask, costs };
}

const nothing = { tryOns: 0, renders: 0 };

async function expectAsked(answer: Response): Promise<void> {
  expect(answer.status).toBe(403);
  const problem = ProblemDocument.parse(await answer.json());
  expect(problem.code).toBe("human_check_required");
  expect(fromText(Challenge, problem.challenge ?? "")).not.toBeNull();
}

test("a try-on without it costs nothing, and is told what to calculate; with that it goes through, once", async () => {
  const { ask, costs } = await newcomer();
  const refusal = await ask();
  await expectAsked(refusal.clone());
  expect(await costs()).toEqual(nothing);

  const solved = await solveHumanCheck(refusal);
  expect((await ask(solved)).status).toBe(202);
  expect(await costs()).toEqual({ tryOns: 1, renders: 1 });
  await expectAsked(await ask(solved));
  expect(await costs()).toEqual({ tryOns: 1, renders: 1 });
});

test("what is wrong, somebody else's or too old is asked for anew, and costs nothing", async () => {
  const { shopper, ask, costs } = await newcomer();
  const solved = await solveHumanCheck(await ask());
  const stranger = await newcomer();
  const secret = await readFile(join(server.dataDir, "session-secret"), "utf8");
  const ownerId = decodeJwt(shopper.cookie).sub ?? "";
  const [past, elsewhere] = [
    createHumanCheck(secret, () => Date.now() - 11 * 60_000),
    createHumanCheck("x".repeat(43), Date.now),
  ];

  await expectAsked(await ask({ "human-check": "no answer" }));
  await expectAsked(await ask({ "human-check": toText({ challenge: 1, solution: 2 }) }));
  await expectAsked(await stranger.ask(solved));
  await expectAsked(await ask(await solveText(await past.challenge(ownerId))));
  await expectAsked(await ask(await solveText(await elsewhere.challenge(ownerId))));
  expect([await costs(), await stranger.costs()]).toEqual([nothing, nothing]);
  expect((await ask(solved)).status).toBe(202);
});

test("a call whose answer was lost is repeated without it", async () => {
  const { ask } = await newcomer();
  const key = { "idempotency-key": randomUUID() };
  const made = TryOn.parse(await (await ask({ ...key, ...(await solveHumanCheck(await ask(key))) })).json());
  expect(TryOn.parse(await (await ask(key)).json()).id).toBe(made.id);
});

test("a retry asks for it too", async () => {
  const { shopper, ask } = await newcomer();
  gateway.plan({ create: ["kling-1301"] });
  const { id } = TryOn.parse(await (await ask(await solveHumanCheck(await ask()))).json());
  await shopper.waitFor(id, "failed");
  const retry = (headers = {}) => shopper.ask(`/api/try-ons/${id}/retry`, { method: "POST", headers });
  const refusal = await retry();
  await expectAsked(refusal.clone());
  expect((await retry(await solveHumanCheck(refusal))).status).toBe(202);
});
