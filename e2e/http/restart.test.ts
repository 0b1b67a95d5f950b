import { afterEach, expect, test } from "vitest";
import { Shopper } from "../server/shopper";
import { type RunningServer, startRefused, startServer } from "../server/start-server";

const person = "public/samples/persons/maya.jpg";
const garment = "public/samples/garments/tee_print.jpg";

const running: RunningServer[] = [];
async function start(dataDir?: string): Promise<RunningServer> {
  const server = await startServer(dataDir === undefined ? {} : { dataDir });
  running.push(server);
  return server;
}
afterEach(async () => {
  for (const server of running.splice(0)) await server.dispose();
});

async function beginTryOn(shopper: Shopper) {
  const { id: personId } = await shopper.sendPhoto("person", person);
  const { id: garmentId } = await shopper.sendPhoto("garment", garment);
  return shopper.startTryOn({ personId, garment: { single: garmentId } });
}

test("a try-on that was rendering when the server was killed succeeds after the next start", async () => {
  const first = await start();
  const shopper = new Shopper(first.baseUrl);
  const { id } = await beginTryOn(shopper);
  await shopper.waitFor(id, "rendering");
  await first.crash();

  const second = await start(first.dataDir);
  shopper.baseUrl = second.baseUrl;
  const made = await shopper.waitFor(id, "succeeded");

  const picture = await shopper.ask(made.result?.imageUrl ?? "no result");
  expect(picture.status).toBe(200);
  expect(picture.headers.get("content-type")).toBe("image/png");
});

test("a try-on that was only just queued when the server was killed succeeds after the next start", async () => {
  const first = await start();
  const shopper = new Shopper(first.baseUrl);
  const { id } = await beginTryOn(shopper);
  await first.crash();

  const second = await start(first.dataDir);
  shopper.baseUrl = second.baseUrl;
  await shopper.waitFor(id, "succeeded");
});

test("a second server on the same data folder is refused with a sentence, and the first goes on", async () => {
  const first = await start();
  const { exitCode, output } = await startRefused({ DATA_DIR: first.dataDir });
  expect(exitCode).not.toBe(0);
  expect(output).toContain(`Another Fitting Room server is using the data folder ${first.dataDir}`);

  const shopper = new Shopper(first.baseUrl);
  const { id } = await beginTryOn(shopper);
  await shopper.waitFor(id, "succeeded");
});
