import "server-only";
import { ok, type Result } from "@/lib/shared/result";
import { type Cursor, readCursor } from "../db/cursor";
import { type Refusal, refuse } from "../refusal";

const defaultLimit = 24;
const maxLimit = 100;

/** `limit` and `cursor` of a list call. */
export function readListQuery(query: URLSearchParams): Result<{ limit: number; cursor: Cursor | null }, Refusal> {
  const limit = Number(query.get("limit") ?? defaultLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) return refuse("invalid_request", { field: "limit" });
  const text = query.get("cursor");
  const cursor = text === null ? null : readCursor(text);
  if (text !== null && !cursor) return refuse("invalid_request", { field: "cursor" });
  return ok({ limit, cursor });
}
