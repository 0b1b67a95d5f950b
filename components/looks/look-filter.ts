import { listOrders, type ListOrder } from "@/lib/shared/try-on";
import { isFinal, tryOnStatuses } from "@/lib/shared/try-on-status";

type Query = readonly (readonly [name: string, value: string])[];

/** What the list can be narrowed to, with the query that the server knows it by. */
export const lookFilters = {
  all: [],
  kept: [["favourite", "true"]],
  inProgress: tryOnStatuses.filter((status) => !isFinal(status)).map((status) => ["status", status] as const),
  failed: [["status", "failed"]],
} as const satisfies Record<string, Query>;

export type LookFilter = keyof typeof lookFilters;

const names = Object.keys(lookFilters) as LookFilter[];
export const lookFilterNames: readonly LookFilter[] = names;

/** The filter that an address names; anything else is the whole list. */
export const readLookFilter = (text: string | string[] | undefined): LookFilter =>
  names.find((name) => name === text) ?? "all";

/** The order that an address names; anything else is newest first. */
export const readLookOrder = (text: string | string[] | undefined): ListOrder =>
  listOrders.find((order) => order === text) ?? "newest";

/** Of the list under a filter, in an order. */
export function looksAddress(filter: LookFilter, order: ListOrder): string {
  const query = new URLSearchParams();
  if (filter !== "all") query.set("show", filter);
  if (order !== "newest") query.set("order", order);
  return query.size === 0 ? "/looks" : `/looks?${query.toString()}`;
}
