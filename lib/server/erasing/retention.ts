import "server-only";
import { deleteConsentsBefore } from "../db/consent-repository";
import { forgetDeleted } from "../db/connection";
import { deleteHandoffsBefore } from "../db/handoff-repository";
import { deletePaidRendersBefore } from "../db/paid-render-repository";
import { listUnusedPhotos } from "../db/photo-repository";
import { deleteSpentChallengesBefore } from "../db/spent-challenge-repository";
import { listUnusedTryOns } from "../db/try-on-repository";
import type { Runtime } from "../runtime";
import { longestWindowMs } from "../try-ons/quota";
import { erasePhoto, eraseTryOn, sweepErasures } from "./erase";

type Deps = Pick<Runtime, "db" | "blobs" | "running" | "changes" | "now" | "settings" | "log">;

const dayMs = 24 * 60 * 60_000;
/** As long as the cookie lives that it belongs to. */
const consentDays = 180;
/** A code that has ended is known for so long, to tell a latecomer that it has. */
const endedHandoffMs = 60 * 60_000;
const batch = 100;

/** Erase what has not been used for `RETENTION_DAYS`, favourites too, and what earlier erasures left over. */
export async function sweepRetention(deps: Deps): Promise<void> {
  const before = deps.now() - deps.settings.retentionDays * dayMs;
  const tryOns = await listUnusedTryOns(deps.db, before, batch);
  for (const { owner_id, id } of tryOns) await eraseTryOn(deps, owner_id, id);
  const photos = await listUnusedPhotos(deps.db, before, batch);
  for (const { owner_id, id } of photos) await erasePhoto(deps, owner_id, id);
  const leftOver = await sweepErasures(deps);
  await deletePaidRendersBefore(deps.db, deps.now() - longestWindowMs);
  await deleteSpentChallengesBefore(deps.db, deps.now());
  await deleteConsentsBefore(deps.db, deps.now() - consentDays * dayMs);
  await deleteHandoffsBefore(deps.db, deps.now() - endedHandoffMs);
  await forgetDeleted(deps.db);
  if (tryOns.length + photos.length + leftOver > 0) {
    deps.log.info({ tryOns: tryOns.length, photos: photos.length, leftOver }, "retention sweep");
  }
}
