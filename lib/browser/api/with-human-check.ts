import type { ApiProblem } from "./call-api";
import { humanCheckHeader } from "@/lib/shared/human-check";
import type { Result } from "@/lib/shared/result";

/**
 * A call that the server may want some calculating for: then that is done, and the call made once more. Its code comes
 * only where a server asks for it.
 *
 * @param send with these headers
 * @param solve gives the answer to a challenge, or null where there is none
 */
export async function withHumanCheck<Value>(
  send: (headers: Record<string, string>) => Promise<Result<Value, ApiProblem>>,
  solve: (challenge: string) => Promise<string | null> = solveByCalculating,
): Promise<Result<Value, ApiProblem>> {
  const first = await send({});
  const challenge = !first.ok && first.error.kind === "refused" ? first.error.document.challenge : undefined;
  if (challenge === undefined) return first;
  const answer = await solve(challenge);
  return answer === null ? first : send({ [humanCheckHeader]: answer });
}

async function solveByCalculating(challenge: string): Promise<string | null> {
  const module = await import("../human-check/solve-challenge").catch(() => null);
  return module && module.solveChallenge(challenge);
}
