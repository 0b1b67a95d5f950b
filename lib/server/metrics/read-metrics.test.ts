import { expect, it } from "vitest";
import { createBalanceReader } from "../renderers/gateway/balance";
import { gatewayProfiles } from "../renderers/gateway/profiles";
import { gatewayServer } from "../testing/gateway-server";
import { metricText } from "./metric-text";
import { readMetrics } from "./read-metrics";

const minute = 60_000;

it("tells of the work, the money and the gateways", async () => {
  const room = await gatewayServer({ order: ["uniapi", "vapi"], behaviour: { balance: 100 } });
  room.gateways.uniapi.plan({ create: ["kling-1102"] });
  await room.tryOn();
  await room.pass(minute);
  const balances = Object.fromEntries(
    (["uniapi", "vapi"] as const).map((name) => {
      const credentials = { kind: "token", token: "sk-stand-in" } as const;
      const { statusPath } = gatewayProfiles[name];
      const access = { name, baseUrl: room.gateways[name].origin, statusPath, credentials };
      return [name, createBalanceReader(access, room.clock.now)];
    }),
  );
  const text = metricText(await readMetrics({ ...room.server, balances }));
  expect(text.split("\n").filter((line) => line !== "" && !line.startsWith("#"))).toEqual([
    'fitting_room_try_ons{status="succeeded",renderer="vapi"} 1',
    "fitting_room_paid_renders_24h 1",
    "fitting_room_budget_24h 500",
    'fitting_room_gateway_paused{gateway="uniapi",reason="out_of_credit"} 1',
    'fitting_room_gateway_paused{gateway="vapi",reason=""} 0',
    "fitting_room_gateway_places 3",
    'fitting_room_gateway_balance_usd{gateway="uniapi"} 7',
    'fitting_room_gateway_balance_usd{gateway="vapi"} 6.93',
  ]);
});

it("says of money only what a gateway really told", async () => {
  const room = await gatewayServer();
  const balances = { uniapi: () => Promise.resolve({ kind: "unknown" } as const) };
  expect(metricText(await readMetrics({ ...room.server, balances }))).not.toContain("balance");
});
