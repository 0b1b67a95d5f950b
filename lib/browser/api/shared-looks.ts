import { z } from "zod/mini";
import { callApi, type ApiProblem } from "./call-api";
import type { Result } from "@/lib/shared/result";

/** Tells the operator of this server that a shared look should not be shown. */
export const reportSharedLook = (token: string): Promise<Result<undefined, ApiProblem>> =>
  callApi(`/api/shares/${encodeURIComponent(token)}/report`, z.undefined(), { method: "POST" });
