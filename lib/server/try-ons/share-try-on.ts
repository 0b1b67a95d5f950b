import "server-only";
import { randomBytes } from "node:crypto";
import { ok, type Result } from "@/lib/shared/result";
import type { ShareRow } from "../db/schema";
import { deleteShare, findShare, insertShare } from "../db/share-repository";
import { findTryOn } from "../db/try-on-repository";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "now" | "settings" | "changes">;

const dayMs = 24 * 60 * 60_000;

/** Make a public page for a finished try-on, or name the one it has. */
export async function shareTryOn(deps: Deps, ownerId: string, id: string): Promise<Result<ShareRow, Refusal>> {
  const { db, settings, changes } = deps;
  const now = deps.now();
  const share = await db.transaction().execute(async (trx): Promise<Result<ShareRow, Refusal>> => {
    const row = await findTryOn(trx, ownerId, id);
    if (!row) return refuse("not_found");
    if (row.status !== "succeeded") return refuse("wrong_state");
    const known = await findShare(trx, id, now);
    if (known) return ok(known);
    const made: ShareRow = {
      token: randomBytes(24).toString("base64url"),
      try_on_id: id,
      created_at: now,
      expires_at: now + settings.shareDays * dayMs,
    };
    await insertShare(trx, made);
    return ok(made);
  });
  changes.tell(id);
  return share;
}

/** Withdraw the public page; there may be none. False when this owner has no such try-on. */
export async function unshareTryOn({ db, changes }: Deps, ownerId: string, id: string): Promise<boolean> {
  if (!(await findTryOn(db, ownerId, id))) return false;
  await deleteShare(db, id);
  changes.tell(id);
  return true;
}
