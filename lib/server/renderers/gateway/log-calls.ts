import type { Logger } from "pino";
import { problems } from "@/lib/shared/problem";
import type { Result } from "@/lib/shared/result";
import { secretsOf, type GatewayAccess } from "./access";
import type { GatewayAnswer, NoAnswer } from "./call-gateway";
import { meanings, type MeaningName } from "./error-table";
import type { CheckReading } from "./read-check";
import type { CreateReading } from "./read-create";
import { redact } from "./redact";

export type GatewayLog = Pick<Logger, "info" | "warn" | "error">;

/** One line a create: what was asked and what came of it, without a picture, a token or a person. */
export function logCreate(
  log: GatewayLog,
  access: GatewayAccess,
  tryOnId: string,
  { outcome, meaning, envelope }: CreateReading,
  answer: Result<GatewayAnswer, NoAnswer>,
): void {
  const line = {
    gateway: access.name,
    tryOnId,
    outcome: outcome.kind,
    meaning,
    code: envelope?.code ?? null,
    requestId: envelope?.requestId ?? null,
    message: redact(envelope?.message ?? "", secretsOf(access.credentials)),
    ...(answer.ok ? { httpStatus: answer.value.httpStatus } : { noAnswer: answer.error.reason }),
  };
  if (outcome.kind === "accepted") log.info(line, "gateway took a try-on");
  else if (meaning && shouldAlert(meaning)) log.error({ ...line, alert: true }, "gateway refused a try-on");
  else
    log.warn(
      line,
      outcome.kind === "unknown" ? "gateway did not say whether it took a try-on" : "gateway refused a try-on",
    );
}

/** Silent for what is as expected: a task is asked about dozens of times. */
export function logCheck(log: GatewayLog, access: GatewayAccess, gatewayTaskId: string, reading: CheckReading): void {
  const line = { gateway: access.name, gatewayTaskId };
  switch (reading.kind) {
    case "pending":
      if (reading.unknownWord !== undefined) log.warn({ ...line, status: reading.unknownWord }, "unknown task status");
      return;
    case "no_answer":
      logTrouble(log, line, reading.trouble);
      return;
    case "failed": {
      const reason = redact(reading.reason, secretsOf(access.credentials));
      log.warn({ ...line, code: reading.code, reason }, "gateway task failed");
      return;
    }
    case "not_found":
      log.warn(line, "gateway does not know the task");
      return;
    case "done":
      log.info(line, "gateway task done");
  }
}

function logTrouble(log: GatewayLog, line: object, trouble: MeaningName): void {
  if (shouldAlert(trouble)) log.error({ ...line, trouble, alert: true }, "gateway status call failed");
  else log.warn({ ...line, trouble }, "gateway status call failed");
}

const shouldAlert = (meaning: MeaningName): boolean => problems[meanings[meaning].problem].alert;
