import { readJson } from "@/lib/server/http/request-body";
import { json, route } from "@/lib/server/http/route";
import { photoView } from "@/lib/server/photos/photo-view";
import { storeFromAddress } from "@/lib/server/photos/store-from-address";
import { refuse } from "@/lib/server/refusal";
import { PhotoAddress } from "@/lib/shared/photo";
import { pictureRules } from "@/lib/shared/picture-rules";

/** Fetch a picture for the caller, under the rules for addresses that others choose, and keep it like an upload. */
export const POST = route("mint", async ({ request, ownerId, address, server }) => {
  const body = await readJson(request);
  if (!body.ok) return body;
  const asked = PhotoAddress.safeParse(body.value);
  if (!asked.success) return refuse("invalid_request", { field: String(asked.error.issues[0]?.path[0] ?? "") });
  const stored = await server.arrivals.during(address, async (take) =>
    take(pictureRules.maxBytes) ? storeFromAddress(server, { ownerId, ...asked.data }, request.signal) : refuse("busy"),
  );
  if (!stored.ok) return stored;
  return json(photoView(stored.value.photo, [], server.settings.retentionDays), { status: 201 });
});
