import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startGateway, type StandInGateway } from "../gateway/start-gateway";
import { canaryToken } from "../server/canary";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

const dayMs = 24 * 60 * 60_000;

let folder: string;
let gateway: StandInGateway;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clock-"));
  await setClock(0);
  gateway = await startGateway({ behaviour: { doneMs: 600_000 } });
  server = await startServer({
    settings: {
      NODE_OPTIONS: `--import ${pathToFileURL("e2e/server/set-clock.mjs").href}`,
      CLOCK_IS_OFF_BY: offsetFile(),
      UNIAPI_TOKEN: canaryToken,
      UNIAPI_BASE_URL: gateway.origin,
    },
  });
});
afterAll(async () => {
  await server.dispose();
  await gateway.close();
  await rm(folder, { recursive: true });
});

const offsetFile = () => join(folder, "offset");

/** All at once: a file that is being written reads as empty. */
async function setClock(offByMs: number): Promise<void> {
  await writeFile(join(folder, "next"), String(offByMs));
  await rename(join(folder, "next"), offsetFile());
}

const statusCalls = () => gateway.state.calls.filter(({ kind }) => kind === "status").length;

test.each([
  ["forward by a month", 30 * dayMs],
  ["back by a day", -dayMs],
])("a clock that is set %s ends no paid try-on and erases nothing", async (_, offByMs) => {
  const shopper = new Shopper(server.baseUrl);
  const person = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const wish = { personId: person.id, garment: { single: garment.id }, consent: "uniapi", draftFirst: false };
  const { id } = await shopper.startTryOn(wish);
  await shopper.waitFor(id, "rendering");

  await setClock(offByMs);
  const before = statusCalls();
  await expect.poll(statusCalls, { timeout: 60_000 }).toBeGreaterThan(before + 1);
  expect(await shopper.see(id)).toMatchObject({ status: "rendering", progress: { stage: "rendering" } });

  for (const task of gateway.state.tasks.values()) task.doneMs = 0;
  await shopper.waitFor(id, "succeeded");
  expect((await shopper.ask(person.imageUrl)).status).toBe(200);
  const again = await shopper.sendPhoto("garment", "public/samples/garments/jeans.jpg");
  expect((await shopper.ask(again.imageUrl)).status).toBe(200);
  expect((await fetch(`${server.baseUrl}/api/health/ready`)).status).toBe(200);
  await setClock(0);
});
