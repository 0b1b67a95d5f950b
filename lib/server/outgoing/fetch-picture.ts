import "server-only";
import { pictureRules } from "@/lib/shared/picture-rules";
import type { Result } from "@/lib/shared/result";
import type { ResolveHost } from "./checked-lookup";
import { fetchOutgoing, type OutgoingProblem } from "./fetch-outgoing";

const patienceMs = 20_000;

/** Fetches what a person named, as far as it could be a photo; what it really is must be told from its bytes. */
export type FetchPicture = (address: string, signal: AbortSignal) => Promise<Result<Buffer, OutgoingProblem>>;

export const createPictureFetcher = (resolveHost: ResolveHost): FetchPicture => {
  const rules = { ownLoopback: null, resolveHost, maxBytes: pictureRules.maxBytes, timeoutMs: patienceMs };
  return (address, signal) => fetchOutgoing(address, rules, signal);
};
