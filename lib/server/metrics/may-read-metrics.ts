import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { isDirectLoopback } from "../http/client-address";

/**
 * With `METRICS_TOKEN` whoever brings it as Bearer; without one only this very machine, and no proxy on it: what a
 * proxy hands on comes from anywhere.
 */
export function mayReadMetrics(headers: Headers, token: string | null): boolean {
  if (token === null) return isDirectLoopback(headers);
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  return timingSafeEqual(hashOf(given), hashOf(token));
}

/** Hashed first, so that comparing takes the same time for every length. */
const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();
