import "server-only";
import { countPaidRenders, findPaidRenderTime, insertPaidRender, type PaidScope } from "../db/paid-render-repository";
import type { Db } from "../db/schema";
import { type Refusal, refuse } from "../refusal";
import type { Settings } from "../settings";
import { ok, type Result } from "@/lib/shared/result";

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** Who asks for a render that will be paid. `addressKey` stands for the address, which itself is kept nowhere. */
export type Payer = { ownerId: string; addressKey: string };
type Limits = Pick<Settings, "quotaPerOwnerPerDay" | "quotaPerIpPerHour" | "budgetPerDay">;
type Limit = { code: "quota_exceeded" | "budget_exhausted"; scope: PaidScope; most: number; windowMs: number };

/** Windows slide: what was used leaves its window exactly so long after, and no hour of the day is better than another. */
const limitsFor = (limits: Limits, { ownerId, addressKey }: Payer): Limit[] => [
  { code: "budget_exhausted", scope: {}, most: limits.budgetPerDay, windowMs: dayMs },
  { code: "quota_exceeded", scope: { owner_id: ownerId }, most: limits.quotaPerOwnerPerDay, windowMs: dayMs },
  { code: "quota_exceeded", scope: { address_key: addressKey }, most: limits.quotaPerIpPerHour, windowMs: hourMs },
];

/**
 * Count one more paid render, in the transaction that makes its try-on; or refuse it, which counts nothing.
 *
 * @returns a refusal that says when to come back
 */
export async function countRender(
  trx: Db,
  limits: Limits,
  payer: Payer,
  tryOn: { id: string; created_at: number },
): Promise<Result<null, Refusal>> {
  for (const limit of limitsFor(limits, payer)) {
    const waitMs = await waitFor(trx, limit, tryOn.created_at);
    if (waitMs > 0) return refuse(limit.code, { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
  const { ownerId, addressKey } = payer;
  await insertPaidRender(trx, {
    try_on_id: tryOn.id,
    owner_id: ownerId,
    address_key: addressKey,
    at: tryOn.created_at,
  });
  return ok(null);
}

/** Until the oldest of the newest `most` leaves the window; 0 where there is room. */
async function waitFor(db: Db, { scope, most, windowMs }: Limit, now: number): Promise<number> {
  if (most === 0) return windowMs;
  const blocking = await findPaidRenderTime(db, scope, now - windowMs, most);
  return blocking === undefined ? 0 : blocking + windowMs - now;
}

export type QuotaLeft = { remaining: number; resetsAt: string };

/** How many renders this person may still ask for, and when that will be more again. */
export async function quotaLeft(db: Db, limits: Limits, payer: Payer, now: number): Promise<QuotaLeft> {
  let left = { remaining: Number.MAX_SAFE_INTEGER, resetsAtMs: now };
  for (const { scope, most, windowMs } of limitsFor(limits, payer)) {
    const from = now - windowMs;
    const used = await countPaidRenders(db, scope, from);
    const remaining = Math.max(0, most - used);
    if (remaining >= left.remaining) continue;
    const oldest = used === 0 ? undefined : await findPaidRenderTime(db, scope, from, used);
    left = { remaining, resetsAtMs: (oldest ?? now) + windowMs };
  }
  return { remaining: left.remaining, resetsAt: new Date(left.resetsAtMs).toISOString() };
}

/** No limit looks further back. */
export const longestWindowMs = dayMs;
