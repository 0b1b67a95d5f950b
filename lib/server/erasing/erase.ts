import "server-only";
import type { Erased } from "@/lib/shared/photo";
import type { BlobKey } from "../blobs/port";
import { deleteConsents } from "../db/consent-repository";
import { forgetDeleted } from "../db/connection";
import { deleteHandoff } from "../db/handoff-repository";
import { dropErasure, listDueErasures, planErasures } from "../db/erasure-repository";
import { deletePhoto, findPhoto, listAllPhotoIds } from "../db/photo-repository";
import { deletePreparations } from "../db/preparation-repository";
import type { Db } from "../db/schema";
import { deleteTryOn, listAllTryOns, listTryOnsOfPhoto } from "../db/try-on-repository";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "blobs" | "running" | "changes" | "now">;
type Gone = { tryOnIds: string[]; keys: BlobKey[]; photos: number };

/** Erase a photo and all that was made from it. False when this owner has no such photo. */
export async function erasePhoto(deps: Deps, ownerId: string, photoId: string): Promise<boolean> {
  const gone = await deps.db.transaction().execute(async (trx) => {
    if (!(await findPhoto(trx, ownerId, photoId))) return null;
    const tryOns = await listTryOnsOfPhoto(trx, ownerId, photoId);
    return deleteRows(deps, trx, ownerId, { tryOnIds: tryOns.map(({ id }) => id), photoIds: [photoId] });
  });
  if (!gone) return false;
  await finish(deps, gone);
  return true;
}

/** Erase a try-on with its pictures; its photos stay. False when this owner has no such try-on. */
export async function eraseTryOn(deps: Deps, ownerId: string, tryOnId: string): Promise<boolean> {
  const gone = await deps.db
    .transaction()
    .execute((trx) => deleteRows(deps, trx, ownerId, { tryOnIds: [tryOnId], photoIds: [] }));
  await finish(deps, gone);
  return gone.tryOnIds.length > 0;
}

/** Erase everything of an owner, now. */
export async function eraseOwner(deps: Deps, ownerId: string): Promise<Erased> {
  const gone = await deps.db.transaction().execute(async (trx) => {
    const tryOnIds = (await listAllTryOns(trx, ownerId)).map(({ id }) => id);
    const photoIds = (await listAllPhotoIds(trx, ownerId)).map(({ id }) => id);
    await deleteConsents(trx, ownerId);
    await deleteHandoff(trx, ownerId);
    return deleteRows(deps, trx, ownerId, { tryOnIds, photoIds });
  });
  const files = await finish(deps, gone);
  return { photos: gone.photos, tryOns: gone.tryOnIds.length, files };
}

/** Rows go and their bytes are written down for erasing in one transaction, so that a crash forgets neither. */
async function deleteRows(
  { now }: Deps,
  trx: Db,
  ownerId: string,
  { tryOnIds, photoIds }: { tryOnIds: string[]; photoIds: string[] },
): Promise<Gone> {
  const gone: Gone = { tryOnIds: [], keys: [], photos: 0 };
  for (const id of tryOnIds) {
    const deleted = await deleteTryOn(trx, ownerId, id);
    if (!deleted) continue;
    gone.tryOnIds.push(id);
    gone.keys.push(...[deleted.result_key, deleted.draft_key].filter((key) => key !== null));
  }
  for (const id of photoIds) {
    const deleted = await deletePhoto(trx, ownerId, id);
    if (!deleted) continue;
    gone.photos += 1;
    gone.keys.push(deleted.blob_key, ...(await deletePreparations(trx, id)));
  }
  await planErasures(trx, gone.keys, now());
  return gone;
}

async function finish(deps: Deps, { tryOnIds, keys }: Gone): Promise<number> {
  for (const id of tryOnIds) {
    deps.running.abort(id);
    deps.changes.tell(id);
  }
  try {
    return await removeBlobs(deps, keys);
  } finally {
    // Where the store is away, the sweep removes the files when it is back; the rows are gone already.
    await forgetDeleted(deps.db);
  }
}

async function removeBlobs({ db, blobs }: Deps, keys: BlobKey[]): Promise<number> {
  let removed = 0;
  for (const key of keys) {
    if (await blobs.remove(key)) removed += 1;
    await dropErasure(db, key);
  }
  return removed;
}

/** Carry out what a crash or a lost claim left over. */
export async function sweepErasures(deps: Deps): Promise<number> {
  const due = await listDueErasures(deps.db, deps.now(), 200);
  return removeBlobs(
    deps,
    due.map(({ blob_key }) => blob_key),
  );
}
