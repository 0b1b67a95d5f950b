import { jsonAt } from "./json-at";
import { parseLosslessJson } from "./lossless-json";

/** What is left at a gateway, in US dollars as it counts them. `unlimited`: the key has no limit of its own. */
export type Balance =
  { kind: "known"; remainingUsd: number; usedUsd: number | null } | { kind: "unlimited" } | { kind: "unknown" };

/** How an OpenAI-style billing page writes "no limit". */
const unlimitedUsd = 100_000_000;

/** UniAPI: `{success: true, data: {balance, used}}`, in dollars with `unit=usd`. */
export function readUniapiBalance(text: string): Balance {
  const body = parse(text);
  const remainingUsd = amount(body, ["data", "balance"]);
  if (remainingUsd === null || jsonAt(body, ["success"]) === false) return { kind: "unknown" };
  return { kind: "known", remainingUsd, usedUsd: amount(body, ["data", "used"]) };
}

/**
 * V-API, OpenAI-style: `hard_limit_usd` of the subscription is all that was ever granted, `total_usage` of the usage
 * page is what was spent, in cents.
 *
 * @param usage null where the usage page gave no answer; then nobody can say what is left
 */
export function readBillingBalance(subscription: string, usage: string | null): Balance {
  const grantedUsd = amount(parse(subscription), ["hard_limit_usd"]);
  if (grantedUsd === null) return { kind: "unknown" };
  if (grantedUsd >= unlimitedUsd) return { kind: "unlimited" };
  const usedCents = usage === null ? null : amount(parse(usage), ["total_usage"]);
  if (usedCents === null) return { kind: "unknown" };
  return { kind: "known", remainingUsd: grantedUsd - usedCents / 100, usedUsd: usedCents / 100 };
}

function amount(body: unknown, path: string[]): number | null {
  const value = jsonAt(body, path);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function parse(text: string): unknown {
  try {
    return parseLosslessJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
