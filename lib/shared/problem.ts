import { z } from "zod/mini";

/** Who has to act: the person at the page, the operator of this server, the gateway's side, or us (a bug). */
export type Fault = "person" | "operator" | "gateway" | "us" | "nobody";
type Row = {
  status: number;
  /** Can the same request succeed later without a change by the person? */
  retry: boolean;
  fault: Fault;
  /** Should the operator be told at once? */
  alert: boolean;
};

const person = (status: number): Row => ({ status, retry: false, fault: "person", alert: false });
const operator = (status: number): Row => ({ status, retry: true, fault: "operator", alert: true });

/**
 * The one table of everything that can go wrong, by public code (HTTP interface, section 5).
 * A code without a row does not compile; sentences for people are in `messages/`, under `problems`.
 */
export const problems = {
  unauthorized: person(401),
  access_code_required: person(401),
  forbidden_origin: person(403),
  forbidden: person(403),
  human_check_required: person(403),
  not_found: person(404),
  idempotency_conflict: person(409),
  wrong_state: person(409),
  already_made: person(409),
  photo_too_large: person(413),
  unsupported_format: person(415),
  invalid_request: person(422),
  consent_required: person(422),
  photo_too_small: person(422),
  photo_bad_aspect: person(422),
  unreadable_image: person(422),
  too_many_pixels: person(422),
  outfit_needs_v1_5: person(422),
  no_person: person(422),
  several_people: person(422),
  not_front_facing: person(422),
  no_garment: person(422),
  wrong_slot: person(422),
  too_dark: person(422),
  blurred: person(422),
  garment_background: person(422),
  garment_conflict: person(422),
  moderated: person(422),
  busy: { status: 429, retry: true, fault: "nobody", alert: false },
  quota_exceeded: { status: 429, retry: true, fault: "person", alert: false },
  budget_exhausted: operator(429),
  out_of_credit: operator(503),
  gateway_auth: operator(503),
  gateway_config: operator(503),
  gateway_down: { status: 503, retry: true, fault: "gateway", alert: false },
  timed_out: { status: 503, retry: true, fault: "gateway", alert: false },
  lost: { status: 503, retry: true, fault: "gateway", alert: false },
  result_unavailable: { status: 503, retry: true, fault: "gateway", alert: false },
  unavailable: { status: 503, retry: true, fault: "us", alert: true },
  storage_full: operator(507),
  internal: { status: 500, retry: true, fault: "us", alert: true },
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problems;

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];
export const ProblemCode = z.enum(codes);

/** RFC 9457 problem document. `detail` is a sentence in the reader's language. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: ProblemCode,
  detail: z.string(),
  retryAfterSeconds: z.optional(z.number()),
  field: z.optional(z.string()),
  /** Only with `already_made`: the try-on that can be opened instead. */
  tryOnId: z.optional(z.string()),
  /** Only with `human_check_required`: what to calculate (`human-check.ts`). */
  challenge: z.optional(z.string()),
  requestId: z.string(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;
