import { afterAll, beforeAll, expect, test } from "vitest";
import { startGateway, type StandInGateway } from "../gateway/start-gateway";
import { canaryToken } from "../server/canary";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

/** What service managers give before they kill. */
const patienceMs = 20_000;

let gateway: StandInGateway;
let server: RunningServer | undefined;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(async () => {
  await server?.dispose();
  await gateway.close();
});

const creates = () => gateway.state.calls.filter(({ kind }) => kind === "create").length;

test("asked to stop while a gateway hangs over a create and a render is under way here, it is gone in time; the next start goes on, and pays nothing twice", async () => {
  const settings = { UNIAPI_TOKEN: canaryToken, UNIAPI_BASE_URL: gateway.origin };
  const first = (server = await startServer({ settings }));
  const shopper = new Shopper(first.baseUrl);
  const person = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const wish = { personId: person.id, garment: { single: garment.id } };
  gateway.plan({ create: ["hang"] });
  const paid = await shopper.startTryOn({ ...wish, consent: "uniapi" });
  await expect.poll(creates, { timeout: 30_000 }).toBe(1);
  const local = await shopper.startTryOn({ ...wish, renderer: "local" });

  const askedAt = performance.now();
  await first.stop();
  expect(performance.now() - askedAt).toBeLessThan(patienceMs);
  expect(await first.exited).toBe(0);

  const next = (server = await startServer({ dataDir: first.dataDir, settings }));
  shopper.baseUrl = next.baseUrl;
  await shopper.waitFor(local.id, "succeeded");
  expect((await shopper.see(paid.id)).status).toBe("checking");
  expect(creates()).toBe(1);
});
