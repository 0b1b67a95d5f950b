import "server-only";
import { Client, type Dispatcher } from "undici";
import { err, ok, type Result } from "@/lib/shared/result";
import { timeLimit } from "../time-limit";
import { AddressNotAllowed, checkedLookup, type ResolveHost } from "./checked-lookup";
import { outgoingTarget, type OutgoingTarget } from "./outgoing-target";

export type OutgoingProblem =
  "not_allowed" | "unreachable" | "bad_status" | "too_large" | "timed_out" | "too_many_redirects";

export type OutgoingRules = {
  /** Origin of a test gateway on this machine that may be fetched from, or null (see `loopbackOrigin`). */
  ownLoopback: string | null;
  resolveHost: ResolveHost;
  maxBytes: number;
  /** For all hops together, to the last byte. */
  timeoutMs: number;
};

const maxRedirects = 3;
const maxConnectMs = 10_000;

/**
 * GETs what a person or a gateway named. The one way out of this server to addresses that others choose: https only,
 * checked and pinned network addresses at every hop, limits on bytes and time, no cookie, no credential.
 *
 * @param address absolute URL, not trusted
 * @returns the body of a 200 answer; what it is must be told from its bytes
 */
export async function fetchOutgoing(
  address: string,
  rules: OutgoingRules,
  signal: AbortSignal,
): Promise<Result<Buffer, OutgoingProblem>> {
  const limit = timeLimit([signal], rules.timeoutMs);
  try {
    return await follow(address, rules, limit.signal);
  } finally {
    limit.dispose();
  }
}

async function follow(
  address: string,
  rules: OutgoingRules,
  signal: AbortSignal,
): Promise<Result<Buffer, OutgoingProblem>> {
  let next = address;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const target = outgoingTarget(next, rules.ownLoopback);
    if (!target) return err("not_allowed");
    const answer = await get(target, rules, signal);
    if (answer.kind === "problem") return err(answer.problem);
    if (answer.kind === "body") return ok(answer.bytes);
    next = answer.to;
  }
  return err("too_many_redirects");
}

type Answer =
  { kind: "body"; bytes: Buffer } | { kind: "moved"; to: string } | { kind: "problem"; problem: OutgoingProblem };

const problem = (problem: OutgoingProblem): Answer => ({ kind: "problem", problem });

async function get({ url, isAllowed }: OutgoingTarget, rules: OutgoingRules, signal: AbortSignal): Promise<Answer> {
  const client = new Client(url.origin, {
    connect: { lookup: checkedLookup(rules.resolveHost, isAllowed), timeout: maxConnectMs },
  });
  try {
    const answer = await client.request({
      method: "GET",
      path: url.pathname + url.search,
      headers: { "accept-encoding": "identity", "user-agent": "fitting-room" },
      signal,
    });
    return await readAnswer(answer, url, rules.maxBytes);
  } catch (error) {
    if (signal.aborted) return problem("timed_out");
    return problem(error instanceof AddressNotAllowed ? "not_allowed" : "unreachable");
  } finally {
    await client.destroy();
  }
}

async function readAnswer(answer: Dispatcher.ResponseData, from: URL, maxBytes: number): Promise<Answer> {
  const { statusCode, headers, body } = answer;
  const { location } = headers;
  if (statusCode >= 300 && statusCode < 400 && typeof location === "string") {
    return URL.canParse(location, from) ? { kind: "moved", to: new URL(location, from).href } : problem("unreachable");
  }
  if (statusCode !== 200) return problem("bad_status");
  if (Number(headers["content-length"]) > maxBytes) return problem("too_large");

  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return problem("too_large");
    chunks.push(chunk);
  }
  return { kind: "body", bytes: Buffer.concat(chunks) };
}
