import "server-only";
import type { PhotoAddress } from "@/lib/shared/photo";
import type { ProblemCode } from "@/lib/shared/problem";
import type { Result } from "@/lib/shared/result";
import type { OutgoingProblem } from "../outgoing/fetch-outgoing";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";
import type { PhotoFormat } from "../picture-decoder/port";
import { storePhoto, uploadFormats, type StoredPhoto } from "./store-photo";

type Deps = Pick<Runtime, "db" | "blobs" | "decoder" | "now" | "fetchPicture">;

/** Every way in which nothing came is told alike: which machines of the inner network answer is nobody's business. */
const codes = {
  not_allowed: "invalid_request",
  unreachable: "invalid_request",
  bad_status: "invalid_request",
  timed_out: "invalid_request",
  too_many_redirects: "invalid_request",
  too_large: "photo_too_large",
} as const satisfies Record<OutgoingProblem, ProblemCode>;

/** Shops show their pictures in these too, and no browser has made a JPEG of them on the way. */
const addressFormats: readonly PhotoFormat[] = [...uploadFormats, "webp", "avif"];

/** Keep a picture that lies at an address which a person named. */
export async function storeFromAddress(
  deps: Deps,
  { ownerId, url, kind }: PhotoAddress & { ownerId: string },
  signal: AbortSignal,
): Promise<Result<StoredPhoto, Refusal>> {
  const fetched = await deps.fetchPicture(url, signal);
  if (!fetched.ok) return refuse(codes[fetched.error], { field: "url" });
  return storePhoto(deps, { ownerId, kind, bytes: fetched.value }, addressFormats);
}
