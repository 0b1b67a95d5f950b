import { countPhotos, listPhotos, listSends } from "@/lib/server/db/photo-repository";
import { readListQuery } from "@/lib/server/http/list-query";
import { readBytes } from "@/lib/server/http/request-body";
import { json, route } from "@/lib/server/http/route";
import { photoView } from "@/lib/server/photos/photo-view";
import { storePhoto } from "@/lib/server/photos/store-photo";
import { refuse } from "@/lib/server/refusal";
import { PhotoKind } from "@/lib/shared/photo";
import { pictureRules } from "@/lib/shared/picture-rules";

/** Keep a picture. 201, or 200 when this owner has sent the same bytes before. */
export const POST = route("mint", async ({ request, query, ownerId, address, server }) => {
  const kind = PhotoKind.safeParse(query.get("kind"));
  if (!kind.success) return refuse("invalid_request", { field: "kind" });
  const stored = await server.arrivals.during(address, async (take) => {
    const bytes = await readBytes(request, pictureRules.maxBytes, take);
    return bytes.ok ? storePhoto(server, { ownerId, kind: kind.data, bytes: bytes.value }) : bytes;
  });
  if (!stored.ok) return stored;
  const { photo, isNew } = stored.value;
  const sends = await listSends(server.db, [photo.id]);
  return json(photoView(photo, sends, server.settings.retentionDays), { status: isNew ? 201 : 200 });
});

export const GET = route("mint", async ({ query, ownerId, server }) => {
  const asked = readListQuery(query);
  if (!asked.ok) return asked;
  const { rows, nextCursor } = await listPhotos(server.db, ownerId, asked.value);
  const ids = rows.map(({ id }) => id);
  const sends = await listSends(server.db, ids);
  const count = asked.value.cursor === null ? { count: await countPhotos(server.db, ownerId) } : {};
  return json({ items: rows.map((row) => photoView(row, sends, server.settings.retentionDays)), nextCursor, ...count });
});
