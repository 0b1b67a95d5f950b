import type { Stage, TryOn } from "@/lib/shared/try-on";

/** Steps as a page lists them; the words are under `tryOn.steps` in `messages/`. */
export type StepKey = "checked" | "sent" | "rendering" | "bringing" | "queued" | "fitting" | "saving";
export type StageStep = {
  key: StepKey;
  state: "done" | "now" | "next";
  /** When a done step was reached, where the server told it. */
  at?: string;
  /** How long the step that is on now has been on. */
  seconds?: number;
};

const gatewaySteps = ["checked", "sent", "rendering", "bringing"] as const;
const localSteps = ["checked", "queued", "fitting", "saving"] as const;

/** Which of the four steps is on. */
const stepOf = {
  queued: 1,
  sending: 1,
  rendering: 2,
  late: 2,
  checking: 1, // sent, and nobody knows yet whether it arrived
  saving: 3,
  done: 4,
} as const satisfies Record<Stage, number>;

/** @param elapsedSeconds since it was asked for */
export function stageSteps({ renderer, createdAt, startedAt, progress }: TryOn, elapsedSeconds: number): StageStep[] {
  const keys = renderer === "local" ? localSteps : gatewaySteps;
  const now = stepOf[progress.stage];
  const startSeconds = startedAt === undefined ? 0 : (Date.parse(startedAt) - Date.parse(createdAt)) / 1000;
  const at = [createdAt, startedAt];
  return keys.map((key, index) => {
    if (index > now) return { key, state: "next" };
    if (index === now) {
      const since = now >= 2 ? startSeconds : 0;
      return { key, state: "now", seconds: Math.max(0, Math.floor(elapsedSeconds - since)) };
    }
    const reached = at[index];
    return { key, state: "done", ...(reached !== undefined && { at: reached }) };
  });
}
