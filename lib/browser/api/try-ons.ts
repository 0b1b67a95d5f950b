import { z } from "zod/mini";
import { callApi, type ApiProblem } from "./call-api";
import { eraseAt } from "./erase-at";
import { withHumanCheck } from "./with-human-check";
import type { Result } from "@/lib/shared/result";
import { type NewTryOn, TryOn, TryOnPage } from "@/lib/shared/try-on";

/** What a page asks for; what it leaves out has the server's default. */
export type TryOnWish = z.input<typeof NewTryOn>;

const json = { "Content-Type": "application/json" };
const Nothing = z.undefined();
const addressOf = (tryOnId: string) => `/api/try-ons/${encodeURIComponent(tryOnId)}`;

/**
 * @param idempotencyKey the same for every attempt of one press, so that a lost answer cannot start a second try-on
 * @param again make it although the same pair was made before
 */
export const createTryOn = (
  wish: TryOnWish,
  idempotencyKey: string,
  again: boolean,
): Promise<Result<TryOn, ApiProblem>> =>
  withHumanCheck((headers) =>
    callApi(`/api/try-ons${again ? "?again=1" : ""}`, TryOn, {
      method: "POST",
      headers: { ...json, ...headers, "Idempotency-Key": idempotencyKey },
      body: JSON.stringify(wish),
    }),
  );

export const cancelTryOn = (tryOnId: string): Promise<Result<TryOn, ApiProblem>> =>
  callApi(`${addressOf(tryOnId)}/cancel`, TryOn, { method: "POST" });

/** A new try-on in place of a failed one. */
export const retryTryOn = (tryOnId: string): Promise<Result<TryOn, ApiProblem>> =>
  withHumanCheck((headers) => callApi(`${addressOf(tryOnId)}/retry`, TryOn, { method: "POST", headers }));

export const keepTryOn = (tryOnId: string, favourite: boolean): Promise<Result<TryOn, ApiProblem>> =>
  callApi(addressOf(tryOnId), TryOn, { method: "PATCH", headers: json, body: JSON.stringify({ favourite }) });

/** Erases the try-on and its pictures. */
export const eraseTryOn = (tryOnId: string): Promise<Result<undefined, ApiProblem>> => eraseAt(addressOf(tryOnId));

const Share = z.object({ url: z.string(), expiresAt: z.string() });

/** Makes the public page of a finished look, or tells of the one that there is. */
export const shareTryOn = (tryOnId: string): Promise<Result<z.infer<typeof Share>, ApiProblem>> =>
  callApi(`${addressOf(tryOnId)}/share`, Share, { method: "POST" });

/** Ends the public page; its address never works again. */
export const withdrawShare = (tryOnId: string): Promise<Result<undefined, ApiProblem>> =>
  callApi(`${addressOf(tryOnId)}/share`, Nothing, { method: "DELETE" });

export const seeTryOn = (tryOnId: string, signal: AbortSignal): Promise<Result<TryOn, ApiProblem>> =>
  callApi(addressOf(tryOnId), TryOn, { signal });

/** @param query `limit`, `cursor`, `status`, `favourite`, as the HTTP interface names them */
export const listTryOns = (query: URLSearchParams, signal: AbortSignal): Promise<Result<TryOnPage, ApiProblem>> =>
  callApi(`/api/try-ons?${query.toString()}`, TryOnPage, { signal });
