import "server-only";
import { listGateways } from "../db/gateway-repository";
import { countPaidRenders } from "../db/paid-render-repository";
import { countByProblem, countByStatus } from "../db/try-on-count-repository";
import type { Runtime } from "../runtime";
import { narrowedCapacity } from "../try-ons/gateway-choice";
import { longestWindowMs } from "../try-ons/quota";
import type { Metric } from "./metric-text";

type Deps = Pick<Runtime, "db" | "settings" | "gateways" | "balances" | "capacity" | "now">;

/** What an operator wants to see of this installation: the work, the money, the gateways. Names nobody and no photo. */
export async function readMetrics(deps: Deps): Promise<Metric[]> {
  const { db } = deps;
  return [
    { name: "fitting_room_try_ons", help: "Try-ons that are kept, by state.", samples: await countByStatus(db) },
    {
      name: "fitting_room_failed_try_ons",
      help: "Failed try-ons that are kept, by problem code.",
      samples: await countByProblem(db),
    },
    ...(await paidMetrics(deps)),
    ...(await gatewayMetrics(deps)),
    await balanceMetric(deps),
  ];
}

async function paidMetrics({ db, settings, gateways, now }: Deps): Promise<Metric[]> {
  if (gateways.length === 0) return [];
  return [
    {
      name: "fitting_room_paid_renders_24h",
      help: "Renders asked of gateways in the last 24 hours.",
      samples: [{ value: await countPaidRenders(db, {}, now() - longestWindowMs) }],
    },
    {
      name: "fitting_room_budget_24h",
      help: "Most renders in 24 hours, BUDGET_PER_DAY.",
      samples: [{ value: settings.budgetPerDay }],
    },
  ];
}

async function gatewayMetrics({ db, gateways, capacity, now }: Deps): Promise<Metric[]> {
  if (gateways.length === 0) return [];
  const known = await listGateways(db);
  const paused = gateways.map((gateway) => {
    const health = known.find(({ name }) => name === gateway);
    const isPaused = (health?.paused_until ?? 0) > now();
    const reason = isPaused ? (health?.paused_for ?? "") : "";
    return { labels: { gateway, reason }, value: isPaused ? 1 : 0 };
  });
  return [
    {
      name: "fitting_room_gateway_paused",
      help: "1 while new try-ons go to the next gateway, and why.",
      samples: paused,
    },
    {
      name: "fitting_room_gateway_places",
      help: "Try-ons that may be under way at gateways at once.",
      samples: [{ value: narrowedCapacity(capacity.gateway, known, now()) }],
    },
  ];
}

/** Only what a gateway really told: an unlimited key has no balance, and an unknown one is not zero. */
async function balanceMetric({ gateways, balances }: Deps): Promise<Metric> {
  const read = await Promise.all(
    gateways.map(async (gateway) => ({ gateway, balance: (await balances[gateway]?.()) ?? null })),
  );
  return {
    name: "fitting_room_gateway_balance_usd",
    help: "What is left at a gateway, as it tells it at most once a minute.",
    samples: read.flatMap(({ gateway, balance }) =>
      balance?.kind === "known" ? [{ labels: { gateway }, value: balance.remainingUsd }] : [],
    ),
  };
}
