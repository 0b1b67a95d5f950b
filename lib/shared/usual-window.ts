import type { Capabilities } from "./capabilities";
import type { Model, TryOn } from "./try-on";

/** Between which seconds most try-ons end: the median and the 90th percentile of the last ones. */
export type UsualWindow = { fromSeconds: number; toSeconds: number };

/** @returns null where this server says nothing about that model */
export function usualWindow({ models }: Pick<Capabilities, "models">, model: Model): UsualWindow | null {
  const timed = models.find(({ id }) => id === model) ?? models[0];
  if (!timed) return null;
  const fromSeconds = Math.max(1, Math.floor(timed.medianSeconds));
  return { fromSeconds, toSeconds: Math.max(fromSeconds + 1, Math.ceil(timed.p90Seconds)) };
}

/** The same of one try-on: a draft that is made here takes another time than the server's usual renderer. */
export function usualWindowOf(
  capabilities: Pick<Capabilities, "mode" | "models">,
  { renderer, model, progress }: Pick<TryOn, "renderer" | "model" | "progress">,
): UsualWindow {
  const isUsual = renderer !== "local" || capabilities.mode === "local";
  const told = isUsual ? usualWindow(capabilities, model) : null;
  return told ?? { fromSeconds: progress.expectedSeconds, toSeconds: progress.expectedSeconds * 2 };
}
