import { countTryOns, listTryOns } from "@/lib/server/db/try-on-repository";
import { withHumanCheck } from "@/lib/server/http/human-check";
import { readIdempotencyKey } from "@/lib/server/http/idempotency-key";
import { readListQuery } from "@/lib/server/http/list-query";
import { readJson } from "@/lib/server/http/request-body";
import { payerOf } from "@/lib/server/http/payer";
import { json, route } from "@/lib/server/http/route";
import { createTryOn } from "@/lib/server/try-ons/create-try-on";
import { readTryOnFilter } from "@/lib/server/try-ons/read-filter";
import { seeTryOn, seeTryOns } from "@/lib/server/try-ons/see-try-ons";

/** Keep a new try-on; it is made afterwards. The same `Idempotency-Key` and body answer the same one. */
export const POST = route("mint", async (call) => {
  const { request, query, ownerId, server } = call;
  const idempotencyKey = readIdempotencyKey(request.headers);
  if (!idempotencyKey.ok) return idempotencyKey;
  const body = await readJson(request);
  if (!body.ok) return body;
  const asked = {
    payer: payerOf(server, request.headers, ownerId),
    body: body.value,
    idempotencyKey: idempotencyKey.value,
    again: query.get("again") === "1",
  };
  const created = await withHumanCheck(call, (solved) => createTryOn(server, { ...asked, solved }));
  if (!created.ok) return created;
  const tryOn = await seeTryOn(server, call, created.value);
  return json(tryOn, { status: 202, headers: { Location: `/api/try-ons/${tryOn.id}` } });
});

export const GET = route("mint", async (call) => {
  const { query, ownerId, server } = call;
  const page = readListQuery(query);
  if (!page.ok) return page;
  const filter = readTryOnFilter(query);
  if (!filter.ok) return filter;
  const { rows, nextCursor } = await listTryOns(server.db, ownerId, { ...filter.value, ...page.value });
  const counts = page.value.cursor === null ? { counts: await countTryOns(server.db, ownerId) } : {};
  return json({ items: await seeTryOns(server, call, rows), nextCursor, ...counts });
});
