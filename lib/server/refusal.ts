import type { ProblemCode } from "@/lib/shared/problem";
import { err } from "@/lib/shared/result";

/** Why a call is not done, in public words. It becomes a problem document at the edge. */
export type Refusal = {
  code: ProblemCode;
  field?: string;
  retryAfterSeconds?: number;
  tryOnId?: string;
  challenge?: string;
};

export const refuse = (code: ProblemCode, more: Omit<Refusal, "code"> = {}) => err<Refusal>({ code, ...more });
