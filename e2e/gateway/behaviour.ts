import { z } from "zod";
import { faultNames, resultFaultNames } from "./faults";

/** How the gateway carries itself until told otherwise. Everything can be set over `POST /control`. */
export const Behaviour = z.strictObject({
  /** A: Kling passed through. B: new-api style. C: OpenAI-video style. */
  personality: z.enum(["A", "B", "C"]),
  /** Kling's older ids, its newer ones, and the newer ones written without quotes. */
  ids: z.enum(["url_safe", "digits", "bare_digits"]),
  timestamps: z.enum(["ms", "s"]),
  codes: z.enum(["number", "string"]),
  index: z.enum(["present", "missing"]),
  /** How long a create waits for its answer after it was carried out. */
  answerMs: z.number().min(0),
  submittedMs: z.number().min(0),
  doneMs: z.number().min(0),
  /** For this long after a create, the task is answered "task not found". */
  invisibleMs: z.number().min(0),
  /** Tasks at once, as the account's pack allows; more are refused with 1303. */
  concurrency: z.number().min(0),
  /** Renders that are paid for; at 0 a create is refused with 1102. */
  balance: z.number().min(0),
  callbacks: z.enum(["normal", "off", "twice", "late", "out_of_order", "wrong_id", "false"]),
  /** Where a done task carries no address, or a state nobody knows. */
  finish: z.enum(["normal", "without_url", "unknown_state", "foreign_url"]),
});
export type Behaviour = z.infer<typeof Behaviour>;

export const defaultBehaviour: Behaviour = {
  personality: "A",
  ids: "url_safe",
  timestamps: "ms",
  codes: "number",
  index: "present",
  answerMs: 0,
  submittedMs: 2_000,
  doneMs: 12_000,
  invisibleMs: 0,
  concurrency: 5,
  balance: 1_000,
  callbacks: "normal",
  finish: "normal",
};

/** What the next calls meet, in turn; a queue that has run out means nothing happens. */
export const Plans = z.strictObject({
  create: z.array(z.enum(faultNames)),
  status: z.array(z.enum(faultNames)),
  result: z.array(z.enum(resultFaultNames)),
  /** Reasons that the next tasks fail with; "" lets one succeed. */
  failures: z.array(z.string()),
});
export type Plans = z.infer<typeof Plans>;
export const noPlans = (): Plans => ({ create: [], status: [], result: [], failures: [] });

export const ControlBody = z.strictObject({
  behaviour: Behaviour.partial().optional(),
  plans: Plans.partial().optional(),
});
