import { callApi, type ApiProblem } from "./call-api";
import { Erased, PhotoPage } from "@/lib/shared/photo";
import type { Result } from "@/lib/shared/result";

export const listPhotos = (signal: AbortSignal): Promise<Result<PhotoPage, ApiProblem>> =>
  callApi("/api/photos", PhotoPage, { signal });

/** Erases every photo, try-on and result of this person. */
export const eraseEverything = (): Promise<Result<Erased, ApiProblem>> =>
  callApi("/api/me", Erased, { method: "DELETE" });
