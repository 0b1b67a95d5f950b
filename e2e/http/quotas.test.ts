import { afterAll, beforeAll, expect, test } from "vitest";
import { Capabilities } from "@/lib/shared/capabilities";
import { ProblemDocument } from "@/lib/shared/problem";
import { TryOnPage } from "@/lib/shared/try-on";
import { startGateway, type StandInGateway } from "../gateway/start-gateway";
import { canaryToken } from "../server/canary";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

const perOwner = 2;
const perAddress = 3;
const budget = 12;
const hourSeconds = 3600;

let gateway: StandInGateway;
let server: RunningServer;

beforeAll(async () => {
  gateway = await startGateway({ behaviour: { doneMs: 600_000, concurrency: 100 } });
  server = await startServer({
    settings: {
      UNIAPI_TOKEN: canaryToken,
      UNIAPI_BASE_URL: gateway.origin,
      GATEWAY_CONCURRENCY: "100",
      TRUSTED_PROXY_HOPS: "1",
      QUOTA_PER_OWNER_PER_DAY: String(perOwner),
      QUOTA_PER_IP_PER_HOUR: String(perAddress),
      BUDGET_PER_DAY: String(budget),
    },
  });
});
afterAll(async () => {
  await server.dispose();
  await gateway.close();
});

/** Somebody behind the proxy that the server trusts. */
class Visitor extends Shopper {
  constructor(
    baseUrl: string,
    readonly forwardedFor: string,
  ) {
    super(baseUrl);
  }

  override ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("x-forwarded-for", this.forwardedFor);
    return super.ask(path, { ...init, headers });
  }

  /** Asks for a paid render of the samples, made before or not. */
  async render(wish: object = {}): Promise<Response> {
    return (await this.readyToRender())(wish);
  }

  /** With both pictures sent, so that many can then ask in the same moment. */
  async readyToRender() {
    const personId = (await this.sendPhoto("person", "public/samples/persons/maya.jpg")).id;
    const single = (await this.sendPhoto("garment", "public/samples/garments/jeans.jpg")).id;
    return (wish: object = {}) =>
      this.ask("/api/try-ons?again=1", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ personId, garment: { single }, consent: "uniapi", draftFirst: false, ...wish }),
      });
  }

  async remaining(): Promise<number | undefined> {
    return Capabilities.parse(await (await this.ask("/api/capabilities")).json()).quota?.remaining;
  }
}

const visitor = (forwardedFor: string) => new Visitor(server.baseUrl, forwardedFor);
const statusesOf = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status);

async function expectRefused(answer: Response, code: string, withinSeconds: number): Promise<void> {
  const problem = ProblemDocument.parse(await answer.json());
  expect([answer.status, problem.code]).toEqual([429, code]);
  expect(problem.retryAfterSeconds).toBeGreaterThan(withinSeconds - hourSeconds / 2);
  expect(problem.retryAfterSeconds).toBeLessThanOrEqual(withinSeconds);
  expect(answer.headers.get("retry-after")).toBe(String(problem.retryAfterSeconds));
}

test("an owner has so many renders a day; what is above is refused, costs nothing, and a draft still works", async () => {
  const ann = visitor("198.51.100.1");
  for (let n = 0; n < perOwner; n += 1) expect((await ann.render()).status).toBe(202);
  await expect.poll(() => gateway.state.tasks.size).toBe(perOwner);
  await expectRefused(await ann.render(), "quota_exceeded", 24 * hourSeconds);
  expect(await ann.remaining()).toBe(0);
  const { items } = TryOnPage.parse(await (await ann.ask("/api/try-ons")).json());
  expect(items).toHaveLength(perOwner);
  expect(gateway.state.calls.filter(({ kind }) => kind === "create")).toHaveLength(perOwner);
  expect((await ann.render({ renderer: "local" })).status).toBe(202);
});

test("who drops the cookie, or makes up addresses further away, is still at the same address", async () => {
  const address = "198.51.100.2";
  for (let n = 0; n < perAddress; n += 1) expect((await visitor(address).render()).status).toBe(202);
  expect(await visitor(address).remaining()).toBe(0);
  await expectRefused(await visitor(address).render(), "quota_exceeded", hourSeconds);
  await expectRefused(await visitor(`203.0.113.9, ${address}`).render(), "quota_exceeded", hourSeconds);
});

test("a whole /64 of IPv6 is one address, and the next one is another", async () => {
  for (const host of ["::1", "::2", ":ffff:1:2:3"]) {
    expect((await visitor(`2001:db8:1:2${host}`).render()).status).toBe(202);
  }
  await expectRefused(await visitor("2001:db8:1:2:aaaa::4").render(), "quota_exceeded", hourSeconds);
  expect(await visitor("2001:db8:1:3::1").remaining()).toBe(perOwner);
});

test("what the gateway certainly refused is given back", async () => {
  const bob = visitor("198.51.100.3");
  gateway.plan({ create: ["kling-1102"] });
  const { id } = (await (await bob.render()).json()) as { id: string };
  await bob.waitFor(id, "failed");
  expect(await bob.remaining()).toBe(perOwner);
});

test("the budget of a day holds for everybody together, however many ask at once", async () => {
  const crowd = Array.from({ length: budget }, (_, n) => visitor(`192.0.2.${n + 1}`));
  const ready = await Promise.all(crowd.map((one) => one.readyToRender()));
  const statuses = await statusesOf(ready.map((ask) => ask()));
  expect(new Set(statuses)).toEqual(new Set([202, 429]));
  await expectRefused(await visitor("192.0.2.200").render(), "budget_exhausted", 24 * hourSeconds);
  const metrics = await (await fetch(`${server.baseUrl}/api/metrics`)).text();
  expect(metrics).toContain(`fitting_room_paid_renders_24h ${budget}\n`);
});
