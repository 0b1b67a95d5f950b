import { z } from "zod/mini";
import { ok, type Result } from "@/lib/shared/result";
import { type ListOrder, listOrders } from "@/lib/shared/try-on";
import { TryOnStatus } from "@/lib/shared/try-on-status";
import { type Refusal, refuse } from "../refusal";

export type ListFilter = { statuses?: TryOnStatus[]; favourite?: boolean; order?: ListOrder };

/** `status`, once or several times, `favourite` and `order` of the list of try-ons. */
export function readTryOnFilter(query: URLSearchParams): Result<ListFilter, Refusal> {
  const filter: ListFilter = {};
  const statuses = z.array(TryOnStatus).safeParse(query.getAll("status"));
  if (!statuses.success) return refuse("invalid_request", { field: "status" });
  if (statuses.data.length > 0) filter.statuses = statuses.data;
  const favourite = query.get("favourite");
  if (favourite !== null) {
    if (!["true", "false", "1", "0"].includes(favourite)) return refuse("invalid_request", { field: "favourite" });
    filter.favourite = favourite === "true" || favourite === "1";
  }
  const order = z.optional(z.enum(listOrders)).safeParse(query.get("order") ?? undefined);
  if (!order.success) return refuse("invalid_request", { field: "order" });
  if (order.data) filter.order = order.data;
  return ok(filter);
}
