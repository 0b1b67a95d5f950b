import { firstText, isJsonObject, jsonAt, type JsonObject } from "./json-at";
import { parseLosslessJson } from "./lossless-json";

/** What every answer is wrapped in, whichever family of gateway wrote it. */
export type Envelope = {
  /** Kling's integer, else the gateway's own word in lower case, else null. */
  code: number | string | null;
  /** For the log and for matching fragments; never shown to a person. */
  message: string;
  requestId: string | null;
  body: JsonObject;
};

/** Relays stand behind relays, so an answer may be wrapped more than once; this often is plenty. */
const maxDepth = 3;

/**
 * Reads an answer's wrapper leniently: integer or string `code`, `{error: {code, message}}`, and Kling's own JSON
 * carried as text inside `message`, which then speaks instead of its wrapper.
 *
 * @returns null for what is no JSON object: HTML pages, cut-off or empty bodies
 */
export function readEnvelope(text: string): Envelope | null {
  const body = parseObject(text);
  return body && unwrap(body, maxDepth);
}

function unwrap(body: JsonObject, depth: number): Envelope {
  const message = firstText(body, ["message", "error.message", "msg", "error"]) ?? "";
  const inner = envelopeInText(message, depth);
  return {
    code: inner?.code ?? readCode(body),
    message: inner?.message ?? message,
    requestId: inner?.requestId ?? firstText(body, ["request_id", "error.request_id"]),
    body,
  };
}

/** Kling's answer carried as text, with whatever a relay wrote around it; null unless it has Kling's integer code. */
export function envelopeInText(text: string, depth = maxDepth): Envelope | null {
  const start = text.indexOf("{");
  if (start === -1 || depth === 0) return null;
  const body = parseObject(text.slice(start, text.lastIndexOf("}") + 1));
  const inner = body && unwrap(body, depth - 1);
  return typeof inner?.code === "number" ? inner : null;
}

function readCode(body: JsonObject): number | string | null {
  const code = jsonAt(body, ["code"]) ?? jsonAt(body, ["error", "code"]);
  if (typeof code === "number") return code;
  if (typeof code !== "string" || code.trim() === "") return null;
  return /^\d{1,6}$/.test(code.trim()) ? Number(code) : code.trim().toLowerCase();
}

function parseObject(text: string): JsonObject | null {
  try {
    const value = parseLosslessJson(text);
    return isJsonObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
