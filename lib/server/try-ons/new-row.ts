import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import type { TryOnRow } from "../db/schema";

/** What is asked for; everything else of a row begins empty. */
export type AskedRow = Pick<
  TryOnRow,
  | "owner_id"
  | "model"
  | "renderer"
  | "person_id"
  | "single_id"
  | "top_id"
  | "bottom_id"
  | "kinds"
  | "fit"
  | "wants_draft"
>;

/** A row at the start of its way. @param retryOf the failed one that it makes again */
export function newRow(asked: AskedRow, now: number, retryOf: string | null = null): TryOnRow {
  const { owner_id, model, renderer, person_id, single_id, top_id, bottom_id, kinds, fit, wants_draft } = asked;
  return {
    ...{ owner_id, model, renderer, person_id, single_id, top_id, bottom_id, kinds, fit, wants_draft },
    id: randomUUID(),
    status: "queued",
    retry_of: retryOf,
    created_at: now,
    updated_at: now,
    started_at: null,
    finished_at: null,
    last_used_at: now,
    due_at: now,
    claim_token: null,
    claimed_until: null,
    attempts: 0,
    gateway_task_id: null,
    named_task_id: null,
    result_failures: 0,
    callback_token: renderer === "local" ? null : randomBytes(24).toString("base64url"),
    problem_code: null,
    problem_field: null,
    notice: null,
    result_key: null,
    result_width_px: null,
    result_height_px: null,
    result_bytes: null,
    result_content_type: null,
    draft_key: null,
    favourite: 0,
  };
}
