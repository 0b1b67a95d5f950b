import { EventEmitter, once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { startHttpServer, type TestServer } from "../fixtures/http-server";
import type { Behaviour } from "./behaviour";
import { createManualClock } from "./clock";
import { startGateway, type StandInGateway } from "./start-gateway";

const clock = createManualClock();
const key = { authorization: "Bearer sk-stand-in", "content-type": "application/json" };
const path = "/kling/v1/images/kolors-virtual-try-on";
const open: (StandInGateway | TestServer)[] = [];

afterEach(async () => {
  for (const part of open.splice(0)) await part.close();
});

async function start(behaviour: Partial<Behaviour> = {}): Promise<StandInGateway> {
  const gateway = await startGateway({ clock, behaviour });
  open.push(gateway);
  return gateway;
}

/** Stands for a picture by its address, so that these tests are about the rest. */
const body = {
  model_name: "kolors-virtual-try-on-v1",
  human_image: "https://a.example/p",
  cloth_image: "https://a.example/g",
};
const create = ({ origin }: StandInGateway, sent: object = body, headers: Record<string, string> = key) =>
  fetch(origin + path, { method: "POST", headers, body: JSON.stringify(sent) });
const answerOf = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });

it.each([
  ["no key", body, { "content-type": "application/json" }, 401, 1001],
  ["a wrong key", body, { ...key, authorization: "Bearer nope" }, 401, 1000],
  ["another content type", body, { ...key, "content-type": "text/plain" }, 400, 1200],
  ["a misspelt field", { ...body, garment_image: "x" }, key, 400, 1200],
  ["no model", { ...body, model_name: undefined }, key, 400, 1200],
  ["an unknown model", { ...body, model_name: "kolors-virtual-try-on-v3" }, key, 404, 1203],
  ["a data: prefix", { ...body, human_image: "data:image/png;base64,iVBORw0K" }, key, 400, 1201],
  ["base64 that is no picture", { ...body, human_image: "aGVsbG8=" }, key, 400, 1201],
])("refuses a create with %s", async (_name, sent, headers, status, code) => {
  const gateway = await start();
  expect(await answerOf(await create(gateway, sent, headers as Record<string, string>))).toMatchObject({
    status,
    code,
  });
  expect(gateway.state.charged).toBe(0);
});

it("refuses a signed key of somebody else, and one that is too old", async () => {
  const gateway = await start();
  const forged = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJ4In0.AAAA";
  expect(await answerOf(await create(gateway, body, { ...key, authorization: `Bearer ${forged}` }))).toMatchObject({
    code: 1002,
  });
});

it("keeps the tasks of one key from another", async () => {
  const gateway = await start();
  await create(gateway);
  const [taskId = ""] = gateway.state.tasks.keys();
  const asked = await fetch(`${gateway.origin}${path}/${taskId}`, {
    headers: { authorization: "Bearer sk-stand-in-other" },
  });
  expect(await answerOf(asked)).toMatchObject({ data: { task_status: "failed", task_status_msg: "task not found" } });
});

it("lists tasks newest first, within the documented ranges", async () => {
  const gateway = await start();
  await create(gateway);
  await create(gateway);
  const list = async (query: string) => answerOf(await fetch(gateway.origin + path + query, { headers: key }));
  const ids = [...gateway.state.tasks.keys()].reverse();
  expect(await list("")).toMatchObject({ code: 0, data: ids.map((task_id) => ({ task_id })) });
  expect(await list("?pageNum=2&pageSize=1")).toMatchObject({ data: [{ task_id: ids[1] }] });
  expect(await list("?pageSize=501")).toMatchObject({ status: 400, code: 1201 });
});

it("tells both kinds of balance", async () => {
  const gateway = await start({ balance: 100 });
  await create(gateway);
  const get = async (what: string) => answerOf(await fetch(gateway.origin + what, { headers: key }));
  expect(await get("/v1/billing/usage?unit=usd")).toMatchObject({ success: true, data: { balance: 6.93, used: 0.07 } });
  expect(await get("/v1/dashboard/billing/subscription")).toMatchObject({ hard_limit_usd: 7 });
  expect(await get("/v1/dashboard/billing/usage")).toMatchObject({ total_usage: 7 });
});

it.each([
  ["normal", ["processing", "succeed"]],
  ["off", []],
  ["twice", ["processing", "processing", "succeed", "succeed"]],
  ["out_of_order", ["succeed", "processing"]],
  ["wrong_id", ["succeed"]],
  ["false", ["failed", "succeed"]],
] as const)("calls back, %s", async (callbacks, states) => {
  const told: string[] = [];
  const arrived = new EventEmitter();
  const listener = await startHttpServer((request, response) => {
    request.setEncoding("utf8").on("data", (text: string) => {
      told.push((JSON.parse(text) as { task_status: string }).task_status);
      response.end();
      arrived.emit("call");
    });
  });
  open.push(listener);
  const gateway = await start({ callbacks });
  await create(gateway, { ...body, callback_url: `${listener.origin}/api/callbacks/x` });
  clock.advance(12_000);
  while (told.length < states.length) await once(arrived, "call");
  expect(told.toSorted()).toEqual([...states].toSorted());
});

it("is told over HTTP what to do, and tells what it has seen", async () => {
  const gateway = await start();
  const tell = (sent: object) =>
    fetch(`${gateway.origin}/control`, { method: "POST", body: JSON.stringify(sent) }).then(answerOf);
  await tell({ plans: { create: ["kling-1303"] }, behaviour: { personality: "B" } });
  expect((await create(gateway)).status).toBe(429);
  expect(await tell({ behaviour: { doneMs: 5 } })).toMatchObject({
    status: 200,
    charged: 0,
    behaviour: { personality: "B", doneMs: 5 },
    calls: [{ kind: "create" }],
  });
  expect(await tell({ plans: { create: ["nonsense"] } })).toMatchObject({ status: 400 });
});
