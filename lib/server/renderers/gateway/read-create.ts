import type { SubmitOutcome } from "../port";
import { classifyRefusal, isDefiniteRefusal } from "./classify";
import type { GatewayAnswer } from "./call-gateway";
import { meanings, type MeaningName } from "./error-table";
import { readEnvelope, type Envelope } from "./read-envelope";
import { readTask } from "./read-task";

/** `meaning` and `envelope` are for the log; only `outcome` leaves the gateway client. */
export type CreateReading = { outcome: SubmitOutcome; meaning: MeaningName | null; envelope: Envelope | null };

/**
 * What became of a create, by its answer. Paid once: `refused` only where the gateway certainly did not take it,
 * `accepted` wherever it names a task, whatever else it says, and `unknown` for all the rest.
 */
export function readCreate({ httpStatus, text, retryAfterMs }: GatewayAnswer): CreateReading {
  const envelope = readEnvelope(text);
  const taskId = envelope && readTask(envelope.body).taskId;
  if (taskId) return { outcome: { kind: "accepted", gatewayTaskId: taskId }, meaning: null, envelope };

  const meaning = classifyRefusal(httpStatus, envelope);
  if (!isDefiniteRefusal(meaning, httpStatus)) return { outcome: { kind: "unknown" }, meaning, envelope };
  return { outcome: refusal(meaning, envelope, retryAfterMs), meaning, envelope };
}

/** Nothing left this server: the connection was never made. */
export const neverSent = (): CreateReading => ({
  outcome: refusal("down", null, undefined),
  meaning: "down",
  envelope: null,
});

/** Sent, and then a reset, a time-out or half an answer. */
export const noAnswer = (): CreateReading => ({ outcome: { kind: "unknown" }, meaning: "silence", envelope: null });

function refusal(name: MeaningName, envelope: Envelope | null, retryAfterMs: number | undefined): SubmitOutcome {
  const { problem: code, againAfterMs } = meanings[name];
  const field = namedField(envelope?.message ?? "");
  if (againAfterMs === null) return { kind: "refused", problem: { code, ...field }, again: false };
  const waitMs = Math.max(againAfterMs, retryAfterMs ?? 0);
  const crowded = name === "crowded" ? { crowded: true as const } : {};
  return { kind: "refused", problem: { code, retryAfterMs: waitMs, ...field }, again: true, ...crowded };
}

/** Which photo the message complains of, where it names one of the two parameters. */
function namedField(message: string): { field?: string } {
  if (message.includes("human_image")) return { field: "personId" };
  return message.includes("cloth_image") ? { field: "garment" } : {};
}
