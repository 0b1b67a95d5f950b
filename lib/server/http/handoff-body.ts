import "server-only";
import { NewHandoff } from "@/lib/shared/handoff";
import { ok, type Result } from "@/lib/shared/result";
import { type Refusal, refuse } from "../refusal";
import { readSmallBody } from "./request-body";

/** The photos that are to come along. No body at all is an empty room. */
export async function readHandoffBody(request: Request): Promise<Result<NewHandoff, Refusal>> {
  const text = await readSmallBody(request);
  if (!text.ok) return text;
  if (text.value === "") return ok({});
  try {
    const room = NewHandoff.safeParse(JSON.parse(text.value));
    return room.success ? ok(room.data) : refuse("invalid_request");
  } catch {
    return refuse("invalid_request");
  }
}
