import { z } from "zod/mini";
import { callApi, type ApiProblem } from "./call-api";
import { eraseAt } from "./erase-at";
import { listTryOns } from "./try-ons";
import { Capabilities } from "@/lib/shared/capabilities";
import { Erased, PhotoPage } from "@/lib/shared/photo";
import { ok, type Result } from "@/lib/shared/result";

/** Newest first. @param cursor where the page before ended; null for the first */
export const listPhotos = (signal: AbortSignal, cursor: string | null = null): Promise<Result<PhotoPage, ApiProblem>> =>
  callApi(`/api/photos${cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`}`, PhotoPage, { signal });

/** Erases the picture and all that was made from it. */
export const erasePhoto = (photoId: string): Promise<Result<undefined, ApiProblem>> =>
  eraseAt(`/api/photos/${encodeURIComponent(photoId)}`);

/** How much of this person's there is on this server. */
export async function countOwnThings(
  signal: AbortSignal,
): Promise<Result<{ photos: number; looks: number }, ApiProblem>> {
  const [photos, looks] = await Promise.all([
    callApi("/api/photos?limit=1", PhotoPage, { signal }),
    listTryOns(new URLSearchParams({ limit: "1" }), signal),
  ]);
  if (!photos.ok) return photos;
  if (!looks.ok) return looks;
  return ok({ photos: photos.value.count ?? 0, looks: looks.value.counts?.all ?? 0 });
}

/** Erases every photo, try-on and result of this person. */
export const eraseEverything = (): Promise<Result<Erased, ApiProblem>> =>
  callApi("/api/me", Erased, { method: "DELETE" });

/** What this server can do for this person, and what is left to them. */
export const readCapabilities = (signal: AbortSignal): Promise<Result<Capabilities, ApiProblem>> =>
  callApi("/api/capabilities", Capabilities, { signal });

/** Takes back what was agreed to: nothing more of this person's is sent to a gateway. */
export const withdrawConsent = (): Promise<Result<undefined, ApiProblem>> =>
  callApi("/api/me/consent", z.undefined(), { method: "DELETE" });
