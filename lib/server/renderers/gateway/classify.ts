import {
  failedTask,
  gatewayWords,
  httpStatuses,
  klingCodes,
  meanings,
  otherStatus,
  phrases,
  type MeaningName,
  type Row,
} from "./error-table";
import { envelopeInText, type Envelope } from "./read-envelope";

/**
 * What a gateway's "no" means: by Kling's code first, then the gateway's own word, then the HTTP status, each of
 * which says how far the message's words may decide.
 *
 * @param envelope null where the body is no JSON object
 */
export function classifyRefusal(httpStatus: number, envelope: Envelope | null): MeaningName {
  return byMessage(findRow(httpStatus, envelope), envelope?.message ?? "");
}

/** What the reason of a failed task means. @param reason in the gateway's words, "" where it gives none */
export function classifyFailure(reason: string): MeaningName {
  const inner = envelopeInText(reason);
  const row = typeof inner?.code === "number" ? klingCodes.get(inner.code) : undefined;
  return byMessage(row ?? failedTask, inner?.message ?? reason);
}

/** True only if a create answered so was certainly not taken, and so costs nothing. */
export function isDefiniteRefusal(meaning: MeaningName, httpStatus: number): boolean {
  const { create } = meanings[meaning];
  switch (create) {
    case "refused":
      return true;
    case "unknown":
      return false;
    case "by_status":
      return httpStatus >= 400 && httpStatus < 500;
  }
}

function findRow(httpStatus: number, envelope: Envelope | null): Row {
  const code = envelope?.code ?? null;
  const known = typeof code === "number" ? klingCodes.get(code) : gatewayWords.get(code ?? "");
  return known ?? httpStatuses.get(httpStatus) ?? otherStatus;
}

const byMessage = ({ topics, otherwise }: Row, message: string): MeaningName =>
  phrases.find(({ topic, words }) => topics.includes(topic) && words.test(message))?.means ?? otherwise;
