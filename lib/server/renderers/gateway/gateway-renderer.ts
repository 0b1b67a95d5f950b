import "server-only";
import { outfitProblem } from "@/lib/shared/outfit-rules";
import type { Result } from "@/lib/shared/result";
import type { CheckOutcome, RenderedPicture, Renderer, RenderRequest, SubmitOutcome } from "../port";
import { defaultTimeouts, type GatewayAccess, type GatewayTimeouts } from "./access";
import { authorization } from "./authorization";
import { callGateway, type GatewayAnswer, type NoAnswer } from "./call-gateway";
import { createBody } from "./create-body";
import { logCheck, logCreate, type GatewayLog } from "./log-calls";
import { gatewayProfiles, gatewayUrl, statusUrl } from "./profiles";
import { noCheckAnswer, readCheck } from "./read-check";
import { neverSent, noAnswer, readCreate } from "./read-create";
import { readEnvelope } from "./read-envelope";
import { readTask } from "./read-task";

export type GatewayDependencies = {
  access: GatewayAccess;
  /** Brings the result picture over; an expected failure is a word for the log. */
  fetchResult: (url: string, signal: AbortSignal) => Promise<Result<RenderedPicture, string>>;
  log: GatewayLog;
  /** Epoch ms. */
  now: () => number;
  timeouts?: GatewayTimeouts;
};

/** Before the pictures are prepared once more. */
const retryAfterMs = 5_000;

/** Kolors Virtual Try-On behind one gateway. `submit` makes at most one create call, whatever comes of it. */
export function createGatewayRenderer(dependencies: GatewayDependencies): Renderer {
  return {
    name: dependencies.access.name,
    submit: (request, signal) => submit(dependencies, request, signal),
    check: (gatewayTaskId, signal) => check(dependencies, gatewayTaskId, signal),
    namedTask: (callbackBody) => {
      const envelope = readEnvelope(callbackBody);
      return envelope && readTask(envelope.body).taskId;
    },
  };
}

async function submit(
  gateway: GatewayDependencies,
  request: RenderRequest,
  signal: AbortSignal,
): Promise<SubmitOutcome> {
  const problem = outfitProblem(request.garments, request.model);
  if (problem) return { kind: "refused", problem: { code: problem }, again: false };

  const body = await prepareBody(gateway, request);
  if (body === null) return { kind: "refused", problem: { code: "unavailable", retryAfterMs }, again: true };
  const maySend = (await request.beforeSending?.()) ?? true;
  if (!maySend) return { kind: "refused", problem: { code: "unavailable", retryAfterMs }, again: true };
  const { name, baseUrl } = gateway.access;
  const answer = await call(gateway, "POST", gatewayUrl(baseUrl, gatewayProfiles[name].createPath), signal, body);
  const reading = answer.ok ? readCreate(answer.value) : answer.error.sent ? noAnswer() : neverSent();
  logCreate(gateway.log, gateway.access, request.tryOnId, reading, answer);
  return reading.outcome;
}

/** A store of pictures that is away for a moment is no reason to believe that something was sent. */
async function prepareBody({ log }: GatewayDependencies, request: RenderRequest): Promise<string | null> {
  try {
    return await createBody(request);
  } catch (error) {
    log.error({ err: error, tryOnId: request.tryOnId }, "pictures for a gateway could not be prepared");
    return null;
  }
}

async function check(gateway: GatewayDependencies, gatewayTaskId: string, signal: AbortSignal): Promise<CheckOutcome> {
  const url = statusUrl(gateway.access.baseUrl, gateway.access.statusPath, gatewayTaskId);
  const answer = await call(gateway, "GET", url, signal);
  const reading = answer.ok ? readCheck(answer.value) : noCheckAnswer();
  logCheck(gateway.log, gateway.access, gatewayTaskId, reading);
  switch (reading.kind) {
    case "pending":
      return { kind: "pending", stage: reading.stage };
    case "no_answer":
      return { kind: "no_answer" };
    case "not_found":
      return { kind: "not_found" };
    case "failed":
      return { kind: "failed", problem: { code: reading.code } };
    case "done":
      return bringBack(gateway, gatewayTaskId, reading.resultUrl, signal);
  }
}

async function bringBack(
  gateway: GatewayDependencies,
  gatewayTaskId: string,
  resultUrl: string | null,
  signal: AbortSignal,
): Promise<CheckOutcome> {
  const picture = resultUrl === null ? null : await gateway.fetchResult(resultUrl, signal);
  if (picture?.ok) return { kind: "rendered", picture: picture.value };
  const reason = picture ? picture.error : "no address in the answer";
  gateway.log.warn({ gateway: gateway.access.name, gatewayTaskId, reason }, "result picture not fetched");
  return { kind: "result_unavailable" };
}

async function call(
  { access, now, timeouts = defaultTimeouts }: GatewayDependencies,
  method: "GET" | "POST",
  url: URL,
  signal: AbortSignal,
  body?: string,
): Promise<Result<GatewayAnswer, NoAnswer>> {
  return callGateway(
    {
      method,
      url,
      authorization: await authorization(access.credentials, now()),
      connectTimeoutMs: timeouts.connectMs,
      totalTimeoutMs: method === "POST" ? timeouts.createMs : timeouts.statusMs,
      ...(body === undefined ? {} : { body }),
    },
    signal,
  );
}
