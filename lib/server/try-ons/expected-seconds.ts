import "server-only";
import type { Model, RendererName } from "@/lib/shared/try-on";
import { listRecentDurationsMs } from "../db/try-on-work-repository";
import type { Db } from "../db/schema";

export type ExpectedSeconds = { medianSeconds: number; p90Seconds: number };

/** Told until enough renders have been seen here. Gateways: what their makers say, 15 to 40 s. Local: a 2-core machine. */
const untilMeasured = {
  gateway: { medianSeconds: 25, p90Seconds: 40 },
  local: { medianSeconds: 6, p90Seconds: 12 },
} as const;
const fewest = 5;
const newest = 50;

/** How long a render takes on this server, from its newest successes. */
export async function expectedSeconds(db: Db, renderer: RendererName, model: Model): Promise<ExpectedSeconds> {
  const isLocal = renderer === "local";
  const seen = await listRecentDurationsMs(db, renderer, isLocal ? null : model, newest);
  if (seen.length < fewest) return untilMeasured[isLocal ? "local" : "gateway"];
  return { medianSeconds: quantileSeconds(seen, 0.5), p90Seconds: quantileSeconds(seen, 0.9) };
}

/** Nearest-rank quantile in whole seconds, at least 1. @param durationsMs not empty */
export function quantileSeconds(durationsMs: readonly number[], quantile: number): number {
  const sorted = durationsMs.toSorted((one, other) => one - other);
  const rank = Math.max(0, Math.ceil(quantile * sorted.length) - 1);
  return Math.max(1, Math.round((sorted[rank] ?? 0) / 1000));
}
