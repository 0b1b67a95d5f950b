import "server-only";
import { humanCheckHeader } from "@/lib/shared/human-check";
import type { Result } from "@/lib/shared/result";
import type { Solved } from "../accounts/human-check";
import { type Refusal, refuse } from "../refusal";
import type { Call } from "./route";

/**
 * Have a try-on made with what the caller has calculated for it. Where that is missing or not good, the refusal brings
 * something to calculate along, so that the same call with its answer goes through.
 */
export async function withHumanCheck<Made>(
  { request, ownerId, server: { humanCheck } }: Call<unknown>,
  make: (solved: Solved | null) => Promise<Result<Made, Refusal>>,
): Promise<Result<Made, Refusal>> {
  const answer = request.headers.get(humanCheckHeader);
  const made = await make(humanCheck && answer !== null ? await humanCheck.verify(ownerId, answer) : null);
  if (made.ok || made.error.code !== "human_check_required" || !humanCheck) return made;
  return refuse("human_check_required", { challenge: await humanCheck.challenge(ownerId) });
}
