import "server-only";
import { createHash } from "node:crypto";
import type { Locale } from "@/lib/shared/locales";
import { problems } from "@/lib/shared/problem";
import type { Share, Stage, TryOn } from "@/lib/shared/try-on";
import { isFinal, type TryOnStatus } from "@/lib/shared/try-on-status";
import type { ShareRow, TryOnRow } from "../db/schema";
import { noticeSentence, problemSentence } from "../problem-sentence";
import { isLate } from "./gateway-check-delay";
import { correctionsOf, garmentOf } from "./render-request";
import { renderUse } from "./render-use";

/** What the view needs besides the row. `origin`: where links to this server start. */
export type ViewContext = {
  locale: Locale;
  origin: string;
  now: number;
  deadlineMs: number;
  expectedSeconds: number;
  queuePosition?: number;
  share?: ShareRow;
};

const stageOf = {
  queued: "queued",
  submitting: "sending",
  rendering: "rendering",
  saving: "saving",
  checking: "checking",
  succeeded: "done",
  failed: "done",
  canceled: "done",
} as const satisfies Record<TryOnStatus, Stage>;

const activePollMs = 1_000;
const latePollMs = 10_000;

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

/** A try-on as its owner sees it. */
export function tryOnView(row: TryOnRow, context: ViewContext): TryOn {
  return {
    id: row.id,
    status: row.status,
    model: row.model,
    renderer: row.renderer,
    personId: row.person_id,
    garment: garmentOf(row),
    ...correctionsOf(row),
    ...(row.retry_of !== null && { retryOf: row.retry_of }),
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
    ...(row.started_at !== null && { startedAt: iso(row.started_at) }),
    ...(row.finished_at !== null && { finishedAt: iso(row.finished_at) }),
    progress: progressOf(row, context),
    pollAfterMs: pollAfterMs(row, context),
    ...(row.draft_key !== null && { draft: { imageUrl: `/api/try-ons/${row.id}/draft` } }),
    ...resultOf(row),
    ...problemOf(row, context.locale),
    ...(row.notice !== null && { notice: { code: row.notice, detail: noticeSentence(context.locale, row.notice) } }),
    favourite: row.favourite === 1,
    ...(context.share && { share: shareOf(context.share, context.origin) }),
  };
}

/** Covers what a page shows and no times, so that it changes exactly when there is something new to see. */
export function tryOnEtag({ status, progress, draft, result, problem, favourite, share }: TryOn): string {
  const seen = JSON.stringify([status, progress.stage, draft, result, problem, favourite, share]);
  return `"${createHash("sha256").update(seen).digest("base64url").slice(0, 22)}"`;
}

export const shareOf = ({ token, expires_at }: ShareRow, origin: string): Share => ({
  url: `${origin}/s/${token}`,
  expiresAt: iso(expires_at),
});

function progressOf(row: TryOnRow, { now, expectedSeconds, queuePosition, deadlineMs }: ViewContext) {
  const elapsedMs = Math.max(0, (row.finished_at ?? now) - row.created_at);
  return {
    stage: isLateRow(row, now, deadlineMs) ? ("late" as const) : stageOf[row.status],
    elapsedSeconds: Math.round(elapsedMs / 1000),
    expectedSeconds,
    ...(queuePosition !== undefined && { queuePosition }),
  };
}

function pollAfterMs(row: TryOnRow, { now, deadlineMs }: ViewContext): number {
  if (isFinal(row.status)) return 0;
  return isLateRow(row, now, deadlineMs) ? latePollMs : activePollMs;
}

const isLateRow = ({ renderer, status, started_at }: TryOnRow, now: number, deadlineMs: number): boolean =>
  renderer !== "local" && status === "rendering" && started_at !== null && isLate(now - started_at, deadlineMs);

function resultOf(row: TryOnRow): Pick<TryOn, "result"> {
  if (row.status !== "succeeded" || row.result_content_type === null) return {};
  return {
    result: {
      imageUrl: `/api/try-ons/${row.id}/image`,
      widthPx: row.result_width_px ?? 0,
      heightPx: row.result_height_px ?? 0,
      bytes: row.result_bytes ?? 0,
      contentType: row.result_content_type,
    },
  };
}

function problemOf(row: TryOnRow, locale: Locale): Pick<TryOn, "problem"> {
  const { id, problem_code: code } = row;
  if (code === null) return {};
  const render = renderUse(row);
  const told = { code, detail: problemSentence(locale, code, id), canRetry: problems[code].retry };
  return { problem: { ...told, ...(render && { render }) } };
}
