import { callApi, type ApiProblem } from "./call-api";
import { Photo, type PhotoAddress } from "@/lib/shared/photo";
import type { Result } from "@/lib/shared/result";

/** Let this server fetch a picture, which a page of another site would not give to this browser. */
export const photoFromAddress = (address: PhotoAddress, signal: AbortSignal): Promise<Result<Photo, ApiProblem>> =>
  callApi("/api/photos/from-address", Photo, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(address),
    signal,
  });
