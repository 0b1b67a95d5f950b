import type { ProblemCode } from "@/lib/shared/problem";
import type { GatewayName } from "@/lib/shared/try-on";
import type { GatewayRow } from "../db/schema";

const minuteMs = 60_000;

/**
 * For how long new try-ons go to the next gateway after one has refused so; null: such a refusal says nothing about
 * the gateway. Money and keys need a person, a broken service mends itself.
 */
const pausesMs: Partial<Record<ProblemCode, number>> = {
  out_of_credit: 5 * minuteMs,
  gateway_auth: 5 * minuteMs,
  gateway_down: minuteMs,
};
export const pauseMsAfter = (code: ProblemCode): number | null => pausesMs[code] ?? null;

/** For how long fewer are sent at once after a gateway said that it has too many under way. */
export const narrowMs = 2 * minuteMs;

type Health = Pick<GatewayRow, "name" | "paused_until">;
const isPaused = (health: readonly Health[], gateway: GatewayName, now: number): boolean =>
  health.some(({ name, paused_until }) => name === gateway && paused_until !== null && now < paused_until);

/**
 * The gateway that a new try-on goes to: the first in the operator's order that is not paused. With all of them
 * paused still the first, so that each new try-on makes one create and what is told is always current.
 *
 * @param order those that the owner has agreed to, in order of preference
 */
export function chooseGateway(
  order: readonly GatewayName[],
  health: readonly Health[],
  now: number,
): GatewayName | undefined {
  return order.find((gateway) => !isPaused(health, gateway, now)) ?? order[0];
}

/** Is there another one for a try-on that `refusedBy` did not take? */
export const hasAnother = (
  order: readonly GatewayName[],
  health: readonly Health[],
  refusedBy: GatewayName,
  now: number,
): boolean => order.some((gateway) => gateway !== refusedBy && !isPaused(health, gateway, now));

/** How many may be under way at once, of `usual`. */
export function narrowedCapacity(
  usual: number,
  health: readonly Pick<GatewayRow, "narrowed_to" | "narrowed_until">[],
  now: number,
): number {
  const limits = health.flatMap(({ narrowed_to, narrowed_until }) =>
    narrowed_to !== null && narrowed_until !== null && now < narrowed_until ? [narrowed_to] : [],
  );
  return Math.max(1, Math.min(usual, ...limits));
}
