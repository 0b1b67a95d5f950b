import "server-only";
import type { GatewayAccess } from "./access";
import { authorization } from "./authorization";
import { callGateway } from "./call-gateway";
import { gatewayProfiles, gatewayUrl } from "./profiles";
import { readBillingBalance, readUniapiBalance, type Balance } from "./read-balance";

const timeoutMs = 10_000;
const cacheMs = 60_000;

/**
 * Asks what is left at a gateway, at most once a minute however often it is called; also while an answer is awaited.
 *
 * @param now epoch ms
 * @returns a function that resolves to null for a gateway without such a call (Kling), and never rejects for trouble
 * at the gateway
 */
export function createBalanceReader(access: GatewayAccess, now: () => number): () => Promise<Balance | null> {
  let cached: { atMs: number; balance: Promise<Balance | null> } | null = null;
  return () => {
    if (!cached || now() - cached.atMs >= cacheMs) cached = { atMs: now(), balance: readBalance(access, now()) };
    return cached.balance;
  };
}

async function readBalance(access: GatewayAccess, nowMs: number): Promise<Balance | null> {
  const profile = gatewayProfiles[access.name];
  const header = await authorization(access.credentials, nowMs);
  const get = (path: string) => getText(gatewayUrl(access.baseUrl, path), header);
  switch (profile.balance) {
    case null:
      return null;
    case "uniapi": {
      const usage = await get("/v1/billing/usage?unit=usd");
      return usage === null ? { kind: "unknown" } : readUniapiBalance(usage);
    }
    case "openai_billing": {
      const [subscription, usage] = await Promise.all([
        get("/v1/dashboard/billing/subscription"),
        get("/v1/dashboard/billing/usage"),
      ]);
      return subscription === null ? { kind: "unknown" } : readBillingBalance(subscription, usage);
    }
  }
}

async function getText(url: URL, header: string): Promise<string | null> {
  const call = {
    method: "GET",
    url,
    authorization: header,
    connectTimeoutMs: timeoutMs,
    totalTimeoutMs: timeoutMs,
  } as const;
  const answer = await callGateway(call, new AbortController().signal);
  return answer.ok && answer.value.httpStatus === 200 ? answer.value.text : null;
}
