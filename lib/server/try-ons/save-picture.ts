import "server-only";
import { randomUUID } from "node:crypto";
import { dropErasure, planErasures } from "../db/erasure-repository";
import type { TryOnRow } from "../db/schema";
import { moveTryOn } from "../db/try-on-work-repository";
import { orphanGraceMs } from "../erasing/orphan-grace";
import type { Notice, RenderedPicture } from "../renderers/port";
import { move, type WorkDeps } from "./move";

/**
 * Keep a result: bytes first, then the row that knows them. `saving` therefore means that the picture is safe, and a
 * crash in it needs no second render.
 */
export async function savePicture(
  deps: WorkDeps,
  held: TryOnRow,
  picture: RenderedPicture,
  notice?: Notice,
): Promise<void> {
  const { db, blobs, now } = deps;
  const key = `results/${randomUUID()}`;
  await planErasures(db, [key], now() + orphanGraceMs);
  const written = await blobs.put(key, picture.bytes);
  if (!written.ok) {
    await move(deps, held, "failed", { due_at: null, finished_at: now(), problem_code: written.error });
    return;
  }
  const saving = await db.transaction().execute(async (trx) => {
    const moved = await moveTryOn(trx, held, "saving", {
      updated_at: now(),
      result_key: key,
      result_width_px: picture.widthPx,
      result_height_px: picture.heightPx,
      result_bytes: picture.bytes.byteLength,
      result_content_type: picture.contentType,
      notice: notice ?? null,
    });
    if (moved) await dropErasure(trx, key);
    return moved;
  });
  // Canceled or erased meanwhile: nobody will ever see this picture.
  if (!saving) return planErasures(db, [key], now());
  deps.changes.tell(saving.id);
  await finishSaving(deps, saving);
}

export async function finishSaving(deps: WorkDeps, held: TryOnRow): Promise<void> {
  const finishedAt = deps.now();
  await move(deps, held, "succeeded", { due_at: null, finished_at: finishedAt, last_used_at: finishedAt });
}
