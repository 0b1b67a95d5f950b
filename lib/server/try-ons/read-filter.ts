import { ok, type Result } from "@/lib/shared/result";
import { TryOnStatus } from "@/lib/shared/try-on-status";
import { type Refusal, refuse } from "../refusal";

export type ListFilter = { status?: TryOnStatus; favourite?: boolean };

/** `status` and `favourite` of the list of try-ons. */
export function readTryOnFilter(query: URLSearchParams): Result<ListFilter, Refusal> {
  const filter: ListFilter = {};
  const status = query.get("status");
  if (status !== null) {
    const parsed = TryOnStatus.safeParse(status);
    if (!parsed.success) return refuse("invalid_request", { field: "status" });
    filter.status = parsed.data;
  }
  const favourite = query.get("favourite");
  if (favourite !== null) {
    if (!["true", "false", "1", "0"].includes(favourite)) return refuse("invalid_request", { field: "favourite" });
    filter.favourite = favourite === "true" || favourite === "1";
  }
  return ok(filter);
}
