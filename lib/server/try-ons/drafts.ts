import "server-only";
import { randomUUID } from "node:crypto";
import { isFinal } from "@/lib/shared/try-on-status";
import { dropErasure, planErasures } from "../db/erasure-repository";
import { recordSends } from "../db/photo-repository";
import type { TryOnRow } from "../db/schema";
import { setDraft, wantNoDraft } from "../db/try-on-work-repository";
import { orphanGraceMs } from "../erasing/orphan-grace";
import type { RenderedPicture } from "../renderers/port";
import type { Runtime } from "../runtime";
import { photoIdsOf, renderRequest } from "./render-request";

/** Makes drafts beside the renders at gateways: what is lost with the process is begun again by the next call. */
export type Drafts = {
  /** Begin a draft of this try-on where one is wanted and none is being made. Returns at once. */
  begin: (row: TryOnRow) => void;
  /** Resolves when no draft is being made any more. */
  idle: () => Promise<void>;
};

type Deps = Pick<Runtime, "db" | "blobs" | "settings" | "renderers" | "changes" | "running" | "now" | "log">;

/** @param atOnce more wait for their turn, in the order in which they came */
export function createDrafts(deps: Deps, atOnce: number): Drafts {
  const making = new Map<string, Promise<void>>();
  const waiting: TryOnRow[] = [];

  const make = (row: TryOnRow): void => {
    const step = deps.running.begin(row.id);
    const made = makeDraft(deps, row, step.signal)
      .catch((error: unknown) => {
        deps.log.error({ err: error, tryOnId: row.id }, "draft failed");
      })
      .finally(() => {
        step.end();
        making.delete(row.id);
        const next = deps.running.stopping.aborted ? undefined : waiting.shift();
        if (next) make(next);
      });
    making.set(row.id, made);
  };

  return {
    begin: (row) => {
      if (row.wants_draft !== 1 || row.draft_key !== null || isFinal(row.status)) return;
      if (making.has(row.id) || waiting.some(({ id }) => id === row.id)) return;
      if (making.size < atOnce) make(row);
      else waiting.push(row);
    },
    idle: async () => {
      waiting.length = 0;
      while (making.size > 0) await Promise.all(making.values());
    },
  };
}

async function makeDraft(deps: Deps, row: TryOnRow, signal: AbortSignal): Promise<void> {
  await recordSends(deps.db, photoIdsOf(row), "local", deps.now());
  const outcome = await deps.renderers.local.submit(await renderRequest(deps, row), signal);
  if (signal.aborted) return;
  if (outcome.kind === "rendered") return keepDraft(deps, row.id, outcome.picture);
  // The engine cannot place this garment; the gateway may. A worker that died is tried again at the next call.
  if (outcome.kind === "refused" && !outcome.again) await wantNoDraft(deps.db, row.id);
}

/** Bytes first, then the row that knows them; a draft that comes after the end is nobody's. */
async function keepDraft({ db, blobs, changes, now }: Deps, tryOnId: string, picture: RenderedPicture): Promise<void> {
  const key = `drafts/${randomUUID()}`;
  await planErasures(db, [key], now() + orphanGraceMs);
  const written = await blobs.put(key, picture.bytes);
  if (!written.ok) return; // a full disk is told by the render itself
  const isKept = await db.transaction().execute(async (trx) => {
    const kept = await setDraft(trx, tryOnId, key, now());
    if (kept) await dropErasure(trx, key);
    return kept;
  });
  if (!isKept) return planErasures(db, [key], now());
  changes.tell(tryOnId);
}
