import type { ApiProblem } from "./call-api";
import { err, type Result } from "@/lib/shared/result";

/**
 * A call whose code comes with its first use: a page need not carry the schemas of answers that it may never get.
 *
 * @param load `() => import(…)`; where it does not come through, neither would the call
 */
export async function lateCall<Module, Value>(
  load: () => Promise<Module>,
  call: (module: Module) => Promise<Result<Value, ApiProblem>>,
): Promise<Result<Value, ApiProblem>> {
  const module = await load().catch(() => null);
  return module === null ? err({ kind: "unreachable" }) : call(module);
}
