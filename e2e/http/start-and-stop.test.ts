import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { Shopper } from "../server/shopper";
import { startRefused, startServer } from "../server/start-server";

const running = async (settings: Record<string, string> = {}) => {
  const server = await startServer({ settings });
  onTestFinished(() => server.dispose());
  return server;
};

test("it prints the address to open", async () => {
  const server = await running();
  expect(server.output()).toContain(`Fitting Room is ready: ${server.baseUrl}`);
});

test("bad settings are refused by name before it listens, and no value is printed", async () => {
  const { exitCode, output } = await startRefused({ DATABASE_URL: "postgres://canary", RETENTION_DAYS: "canary" });
  expect(exitCode).toBe(1);
  expect(output).toContain("DATABASE_URL: PostgreSQL is not supported yet");
  expect(output).toContain("RETENTION_DAYS must be a whole number from 1 to 3650.");
  expect(output).not.toContain("canary");
});

test("a port that is in use is said", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { exitCode, output } = await startRefused({ PORT: String(port) });
  expect(exitCode).toBe(1);
  expect(output).toContain(`Port ${port} of 127.0.0.1 is in use.`);
});

test("asked to stop, it answers who waits, exits well, and frees its folder", async () => {
  const server = await running();
  const shopper = new Shopper(server.baseUrl);
  const person = await shopper.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const { id } = await shopper.startTryOn({ personId: person.id, garment: { single: garment.id } });
  const seen = await shopper.ask(`/api/try-ons/${id}`);
  const headers = { "if-none-match": seen.headers.get("etag") ?? "" };
  const waiting = shopper.ask(`/api/try-ons/${id}?wait=25`, { headers });
  await server.stop();
  expect([200, 304]).toContain((await waiting).status);
  expect(await server.exited).toBe(0);

  const next = await startServer({ dataDir: server.dataDir });
  onTestFinished(() => next.stop());
  shopper.baseUrl = next.baseUrl;
  await shopper.waitFor(id, "succeeded");
});

test("behind https, cookies are Secure and browsers are told to stay", async () => {
  const { baseUrl } = await running({ PUBLIC_URL: "https://room.example" });
  const page = await fetch(`${baseUrl}/`);
  expect(page.headers.get("strict-transport-security")).toMatch(/^max-age=\d+/);
  expect(page.headers.getSetCookie()[0]).toMatch(/^__Host-owner=[\w.-]+; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
  const own = await fetch(`${baseUrl}/api/photos?kind=x`, {
    method: "POST",
    headers: { origin: "https://room.example" },
  });
  expect(own.status).toBe(422);
});
