import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { handoffMinutes, NewHandoff, type HandoffState, type HandoffStatus } from "@/lib/shared/handoff";
import { findHandoff, findOwnHandoff, putHandoff, claimHandoff } from "../db/handoff-repository";
import type { HandoffRow } from "../db/schema";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "now">;

const lifeMs = handoffMinutes * 60_000;
const codeBytes = 16;

/** Only the code itself opens anything; what is kept of it is its hash. */
export type MadeHandoff = { code: string; expiresAt: string };

/** Make a code that opens this owner's room on another device, once. One that was made before ends. */
export async function makeHandoff({ db, now }: Deps, ownerId: string, room: NewHandoff): Promise<MadeHandoff> {
  const code = randomBytes(codeBytes).toString("base64url");
  const expiresAt = now() + lifeMs;
  await putHandoff(db, {
    owner_id: ownerId,
    code_hash: hashOf(code),
    room: JSON.stringify(room),
    expires_at: expiresAt,
    used_at: null,
  });
  return { code, expiresAt: new Date(expiresAt).toISOString() };
}

/** How the owner's last code stands; null when there is none. */
export async function seeOwnHandoff({ db, now }: Deps, ownerId: string): Promise<HandoffState | null> {
  const row = await findOwnHandoff(db, ownerId);
  return row ? { status: statusOf(row, now()), expiresAt: new Date(row.expires_at).toISOString() } : null;
}

/** What somebody who has a code may be told of it. One that was never made, or is long over, counts as expired. */
export async function seeHandoff({ db, now }: Deps, code: string, visitorId: string): Promise<HandoffStatus | "own"> {
  const row = await findHandoff(db, hashOf(code));
  if (!row) return "expired";
  const status = statusOf(row, now());
  return status === "waiting" && row.owner_id === visitorId ? "own" : status;
}

/**
 * Use a code. On the device that it was made on it opens nothing new, and is not used up.
 *
 * @returns whose room the device is in from now on, and what lies on its plates; null when the code has ended
 */
export async function takeHandoff(
  deps: Deps,
  code: string,
  visitorId: string,
): Promise<{ ownerId: string; room: NewHandoff } | null> {
  const codeHash = hashOf(code);
  const own = await findHandoff(deps.db, codeHash);
  const row = own?.owner_id === visitorId ? own : await claimHandoff(deps.db, codeHash, deps.now());
  return row ? { ownerId: row.owner_id, room: NewHandoff.parse(JSON.parse(row.room)) } : null;
}

function statusOf({ used_at, expires_at }: HandoffRow, now: number): HandoffStatus {
  if (used_at !== null) return "used";
  return expires_at > now ? "waiting" : "expired";
}

const hashOf = (code: string): string => createHash("sha256").update(code).digest("base64url");
