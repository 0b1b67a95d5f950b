import { ok, type Result } from "@/lib/shared/result";
import { type Refusal, refuse } from "../refusal";

/** The `Idempotency-Key` header, 1 to 200 characters, or null where there is none. */
export function readIdempotencyKey(headers: Headers): Result<string | null, Refusal> {
  const key = headers.get("idempotency-key");
  if (key === null || (key.length >= 1 && key.length <= 200)) return ok(key);
  return refuse("invalid_request", { field: "Idempotency-Key" });
}
