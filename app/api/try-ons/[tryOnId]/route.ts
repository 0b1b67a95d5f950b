import { setFavourite } from "@/lib/server/db/try-on-repository";
import { eraseTryOn } from "@/lib/server/erasing/erase";
import { matchesEtag } from "@/lib/server/http/conditional";
import { readJson } from "@/lib/server/http/request-body";
import { json, noContent, route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";
import { seeTryOn } from "@/lib/server/try-ons/see-try-ons";
import { waitForTryOn } from "@/lib/server/try-ons/wait-for-try-on";
import { ok } from "@/lib/shared/result";
import { TryOnPatch } from "@/lib/shared/try-on";

type Params = { tryOnId: string };

const maxWaitSeconds = 25;

/** The state; with `wait`, held until there is something new. */
export const GET = route<Params>("known", async (call) => {
  const { request, params, query, server } = call;
  const waitSeconds = Number(query.get("wait") ?? 0);
  if (!(waitSeconds >= 0 && waitSeconds <= maxWaitSeconds)) return refuse("invalid_request", { field: "wait" });
  const knows = request.headers.has("if-none-match") ? (etag: string) => matchesEtag(request.headers, etag) : null;
  const wait = { waitMs: waitSeconds * 1000, knows, signal: request.signal };
  const seen = await waitForTryOn(server, call, params.tryOnId, wait);
  if (!seen) return refuse("not_found");
  const headers = { ETag: seen.etag, "Cache-Control": "private, no-cache" };
  return knows?.(seen.etag) ? ok(new Response(null, { status: 304, headers })) : json(seen.tryOn, { headers });
});

export const PATCH = route<Params>("known", async (call) => {
  const { request, params, ownerId, server } = call;
  const body = await readJson(request);
  if (!body.ok) return body;
  const patch = TryOnPatch.safeParse(body.value);
  if (!patch.success) return refuse("invalid_request", { field: "favourite" });
  const row = await setFavourite(server.db, ownerId, params.tryOnId, patch.data.favourite, server.now());
  if (!row) return refuse("not_found");
  server.changes.tell(row.id);
  return json(await seeTryOn(server, call, row));
});

export const DELETE = route<Params>("known", async ({ params, ownerId, server }) =>
  (await eraseTryOn(server, ownerId, params.tryOnId)) ? noContent() : refuse("not_found"),
);
