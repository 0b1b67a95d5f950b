import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { ok, type Result } from "@/lib/shared/result";
import { type Refusal, refuse } from "../refusal";
import { addressBucket, isLoopback } from "./client-address";

/**
 * How often one address may change something, or have something made, in a minute, on this process. Far above what a person or a whole
 * family does; it keeps a script from filling the disk or holding the decoder. What costs money is counted in the
 * database instead.
 */
export const burstLimits = {
  upload: { points: 90, durationSeconds: 60 },
  change: { points: 300, durationSeconds: 60 },
  /** Pictures made smaller. Those that a browser has are not made again. */
  reduce: { points: 600, durationSeconds: 60 },
  /** Guesses at the access code. */
  code: { points: 10, durationSeconds: 600 },
} as const;

export type BurstKind = keyof typeof burstLimits;

export type BurstLimiter = {
  /** Count one more; `busy`, with the time to come back, past the limit. */
  count(kind: BurstKind, address: string | null): Promise<Result<void, Refusal>>;
  /** Take one back that turned out not to matter. */
  giveBack(kind: BurstKind, address: string | null): Promise<void>;
};

export function createBurstLimiter(): BurstLimiter {
  const limiter = (kind: BurstKind) => {
    const { points, durationSeconds } = burstLimits[kind];
    return new RateLimiterMemory({ points, duration: durationSeconds });
  };
  const limiters = {
    upload: limiter("upload"),
    change: limiter("change"),
    reduce: limiter("reduce"),
    code: limiter("code"),
  };

  const count: BurstLimiter["count"] = async (kind, address) => {
    // This machine itself: the person who runs it. A proxy that we were not told of would put everybody in one bucket.
    if (kind !== "code" && isLoopback(address)) return ok(undefined);
    try {
      await limiters[kind].consume(addressBucket(address));
      return ok(undefined);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      return refuse("busy", { retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
    }
  };
  const giveBack: BurstLimiter["giveBack"] = async (kind, address) => {
    await limiters[kind].reward(addressBucket(address));
  };
  return { count, giveBack };
}
