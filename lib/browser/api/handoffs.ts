import { callApi, type ApiProblem } from "./call-api";
import { Handoff, HandoffState, type NewHandoff } from "@/lib/shared/handoff";
import type { Result } from "@/lib/shared/result";

/** Makes a code that opens the room on another device, once. @param room the photos that come along */
export const makeHandoff = (room: NewHandoff): Promise<Result<Handoff, ApiProblem>> =>
  callApi("/api/handoffs", Handoff, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(room),
  });

/** Was the code that was made last used, or has it ended? */
export const seeHandoff = (signal: AbortSignal): Promise<Result<HandoffState, ApiProblem>> =>
  callApi("/api/handoffs", HandoffState, { signal });
