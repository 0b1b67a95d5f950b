import { z } from "zod/mini";
import { isGone } from "./api-failure";
import { callApi, type ApiProblem } from "./call-api";
import { ok, type Result } from "@/lib/shared/result";

/** Erases what an address names. What is not there any more, erased in another tab say, is as good as erased. */
export async function eraseAt(path: string): Promise<Result<undefined, ApiProblem>> {
  const erased = await callApi(path, z.undefined(), { method: "DELETE" });
  return !erased.ok && isGone(erased.error) ? ok(undefined) : erased;
}
