import "server-only";
import { buildConnector, Client, type Dispatcher } from "undici";
import { err, ok, type Result } from "@/lib/shared/result";
import { timeLimit } from "../../time-limit";

export type GatewayAnswer = { httpStatus: number; text: string; retryAfterMs?: number };

/** `sent` is false only if no connection was made, so that nothing can have reached the gateway. */
export type NoAnswer = { sent: boolean; reason: string };

export type GatewayCall = {
  method: "GET" | "POST";
  url: URL;
  authorization: string;
  /** JSON text; only with POST. */
  body?: string;
  /** For name look-up, TCP and TLS together. */
  connectTimeoutMs: number;
  /** From the first byte to the last of the answer. */
  totalTimeoutMs: number;
};

/** Answers of this interface are a few kilobytes; what is longer is an error page or worse. */
const maxAnswerBytes = 1_000_000;

/**
 * One HTTP call to a gateway. Never follows a redirect, never sends twice.
 *
 * Every call has a connection of its own: on a kept one, a gateway that closes it just as we send leaves nobody able
 * to say whether it took the create. And it makes "was anything sent" a fact instead of a guess from error codes.
 *
 * @throws nothing: an abort by the caller is a missing answer like a time-out
 */
export async function callGateway(call: GatewayCall, signal: AbortSignal): Promise<Result<GatewayAnswer, NoAnswer>> {
  let sent = false;
  const connect = buildConnector({ timeout: call.connectTimeoutMs });
  const client = new Client(call.url.origin, {
    connect: (options, done) => {
      connect(options, (...outcome) => {
        if (outcome[0] === null) sent = true;
        done(...outcome);
      });
    },
  });
  const limit = timeLimit([signal], call.totalTimeoutMs);
  try {
    const answer = await client.request({
      method: call.method,
      path: call.url.pathname + call.url.search,
      headers: {
        authorization: call.authorization,
        accept: "application/json",
        ...(call.body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: call.body ?? null,
      signal: limit.signal,
    });
    return ok({ httpStatus: answer.statusCode, text: await readText(answer.body), ...retryAfter(answer.headers) });
  } catch (error) {
    return err({ sent, reason: describe(error) });
  } finally {
    limit.dispose();
    await client.destroy();
  }
}

async function readText(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) throw new RangeError(`answer longer than ${maxAnswerBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Only the form in seconds: nobody in this field sends a date. */
function retryAfter(headers: Record<string, string | string[] | undefined>): { retryAfterMs?: number } {
  const seconds = Number(headers["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {};
}

/** Name and code only: nothing of the request, whose headers hold the token, may end up in a log. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  return `${error.name}${code}`;
}
