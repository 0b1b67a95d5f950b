import Libsql from "libsql";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Handoff, HandoffState } from "@/lib/shared/handoff";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

let server: RunningServer;
let owner: Shopper;
let room: { personId: string; garment: { single: string } };
beforeAll(async () => {
  server = await startServer();
  owner = new Shopper(server.baseUrl);
  const person = await owner.sendPhoto("person", "public/samples/persons/maya.jpg");
  const garment = await owner.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  room = { personId: person.id, garment: { single: garment.id } };
});
afterAll(() => server.dispose());

const make = async (body?: string): Promise<URL> => {
  const answer = await owner.ask("/api/handoffs", { method: "POST", ...(body !== undefined && { body }) });
  expect(answer.status).toBe(201);
  return new URL(Handoff.parse(await answer.json()).url);
};
/** What the button of the code's page sends. */
const open = (device: Shopper, { pathname }: URL) =>
  device.ask(`/api${pathname.replace("/handoff", "/handoffs")}`, { method: "POST", redirect: "manual" });
const stateOf = async () => HandoffState.parse(await (await owner.ask("/api/handoffs")).json()).status;
const photosOf = async (shopper: Shopper) => (await (await shopper.ask("/api/photos")).text()).includes(room.personId);
const pageOf = async (device: Shopper, { pathname }: URL) => (await device.ask(pathname)).text();

test("a code makes another device the same owner, with the photos on its plates, and no third one", async () => {
  const url = await make(JSON.stringify(room));
  expect(url.origin).toBe(server.baseUrl);
  const phone = new Shopper(server.baseUrl);
  const page = await pageOf(phone, url);
  expect(page).toContain('name="robots" content="noindex, nofollow"');
  expect(await stateOf()).toBe("waiting"); // Looking at it is not using it.

  const opened = await open(phone, url);
  const place = `/?you=${room.personId}&garment=${room.garment.single}`;
  expect([opened.status, opened.headers.get("location")]).toEqual([303, place]);
  expect(opened.headers.getSetCookie()).toHaveLength(1);
  expect(await photosOf(phone)).toBe(true);
  expect(await stateOf()).toBe("used");

  const third = new Shopper(server.baseUrl);
  const refused = await open(third, url);
  expect([refused.status, refused.headers.get("location")]).toEqual([303, url.pathname]);
  expect(await photosOf(third)).toBe(false);
  expect(await pageOf(third, url)).toContain("This code has been used");
});

test("a code that was altered, or ended by a newer one, opens nothing", async () => {
  const older = await make();
  await make();
  const altered = new URL(`${older.href.slice(0, -4)}AAAA`);
  for (const url of [older, altered]) {
    const device = new Shopper(server.baseUrl);
    expect((await open(device, url)).headers.get("location")).toBe(url.pathname);
    expect(await photosOf(device)).toBe(false);
    expect(await pageOf(device, url)).toContain("This code has ended");
  }
  expect(await stateOf()).toBe("waiting");
});

test("what is no room is refused, and somebody without a code is told of none", async () => {
  for (const body of ["{", "[]", '{"personId":1}', '{"owner":"x"}']) {
    const answer = await owner.ask("/api/handoffs", { method: "POST", body });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, "invalid_request"]);
  }
  expect((await fetch(`${server.baseUrl}/api/handoffs`)).status).toBe(404);
});

test("another site cannot put a device into a room by sending its form", async () => {
  const url = await make();
  const answer = await fetch(`${server.baseUrl}/api${url.pathname.replace("/handoff", "/handoffs")}`, {
    method: "POST",
    headers: { origin: "https://evil.example" },
  });
  expect(answer.status).toBe(403);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await stateOf()).toBe("waiting");
});

test("a code that is past its time opens nothing, and says so on both devices", async () => {
  const url = await make();
  await server.stop();
  const database = new Libsql(join(server.dataDir, "fitting-room.db"));
  database.exec("update handoffs set expires_at = 1");
  database.close();
  server = await startServer({ dataDir: server.dataDir });
  owner.baseUrl = server.baseUrl;

  const phone = new Shopper(server.baseUrl);
  expect((await open(phone, url)).headers.get("location")).toBe(url.pathname);
  expect(await photosOf(phone)).toBe(false);
  expect(await pageOf(phone, url)).toContain("This code has ended");
});
