import { expect, it, onTestFinished } from "vitest";
import { startGateway } from "@/e2e/gateway/start-gateway";
import { createBalanceReader } from "./balance";
import { gatewayProfiles } from "./profiles";

async function start(name: "uniapi" | "vapi" | "kling") {
  const gateway = await startGateway({ behaviour: { balance: 100 } });
  onTestFinished(() => gateway.close());
  const clock = { now: 0 };
  const credentials = { kind: "token", token: "sk-stand-in" } as const;
  const access = { name, baseUrl: gateway.origin, statusPath: gatewayProfiles[name].statusPath, credentials };
  const asked = () => gateway.state.calls.filter(({ kind }) => kind === "balance").length;
  return { gateway, clock, asked, read: createBalanceReader(access, () => clock.now) };
}

it.each(["uniapi", "vapi"] as const)("what is left at %s is known", async (name) => {
  const { read } = await start(name);
  expect(await read()).toEqual({ kind: "known", remainingUsd: 7, usedUsd: 0 });
});

it("Kling is not asked", async () => {
  const { read, asked } = await start("kling");
  expect([await read(), asked()]).toEqual([null, 0]);
});

it("a gateway is asked once a minute, however many want to know", async () => {
  const { read, asked, clock } = await start("uniapi");
  await Promise.all([read(), read(), read()]);
  clock.now = 59_999;
  await read();
  expect(asked()).toBe(1);
  clock.now = 60_000;
  await read();
  expect(asked()).toBe(2);
});

it("a gateway that is away is no fault of ours", async () => {
  const { read, gateway } = await start("vapi");
  await gateway.close();
  expect(await read()).toEqual({ kind: "unknown" });
});
