import "server-only";
import type { Solved } from "../accounts/human-check";
import { insertSpentChallenge, isSpent } from "../db/spent-challenge-repository";
import type { Db } from "../db/schema";
import type { Runtime } from "../runtime";

/** Does this call have to bring a (fresh) solved challenge? In the transaction that makes the try-on. */
export async function lacksHumanCheck(
  trx: Db,
  { humanCheck }: Pick<Runtime, "humanCheck">,
  solved: Solved | null,
): Promise<boolean> {
  return humanCheck !== null && (solved === null || (await isSpent(trx, solved.nonce)));
}

/** Only now, when nothing refuses the try-on any more: whoever was refused can still use what they calculated. */
export async function spendHumanCheck(trx: Db, solved: Solved | null): Promise<void> {
  if (solved) await insertSpentChallenge(trx, { nonce: solved.nonce, expires_at: solved.expiresAt });
}
