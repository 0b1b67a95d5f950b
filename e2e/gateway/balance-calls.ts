import type { ServerResponse } from "node:http";
import { sendJson } from "./answer";
import type { GatewayState } from "./gateway-state";

const renderPriceUsd = 0.07;
const usd = (renders: number) => Math.round(renders * renderPriceUsd * 100) / 100;

/** `GET /v1/billing/usage`: UniAPI. */
export function uniapiUsage({ charged, behaviour }: GatewayState, response: ServerResponse): void {
  const data = { balance: usd(behaviour.balance - charged), used: usd(charged), cache_used: 0 };
  sendJson(response, 200, { success: true, data });
}

/** `GET /v1/dashboard/billing/subscription`: V-API; all that was ever granted. */
export function billingSubscription({ behaviour }: GatewayState, response: ServerResponse): void {
  const limit = usd(behaviour.balance);
  sendJson(response, 200, {
    object: "billing_subscription",
    has_payment_method: true,
    soft_limit_usd: limit,
    hard_limit_usd: limit,
    system_hard_limit_usd: limit,
    access_until: 0,
  });
}

/** `GET /v1/dashboard/billing/usage`: V-API; what was spent, in cents. */
export function billingUsage({ charged }: GatewayState, response: ServerResponse): void {
  sendJson(response, 200, { object: "list", total_usage: Math.round(usd(charged) * 100) });
}
