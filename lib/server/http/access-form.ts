import "server-only";
import { ok, type Result } from "@/lib/shared/result";
import { type Refusal, refuse } from "../refusal";
import { ownPath } from "./own-path";
import { readBytes } from "./request-body";

const maxFormBytes = 4_000;

/** The code that somebody typed, and the page of ours that they wanted to see. */
export async function readAccessForm(request: Request): Promise<Result<{ code: string; goOnTo: string }, Refusal>> {
  const bytes = await readBytes(request, maxFormBytes);
  if (!bytes.ok) return refuse("invalid_request");
  const form = new URLSearchParams(bytes.value.toString("utf8"));
  return ok({ code: form.get("code") ?? "", goOnTo: ownPath(form.get("to")) });
}
