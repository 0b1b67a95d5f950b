import { findPhoto, touchPhotos } from "@/lib/server/db/photo-repository";
import { route } from "@/lib/server/http/route";
import { pictureResponse } from "@/lib/server/photos/picture-response";
import { isWorthTouching } from "@/lib/server/erasing/last-use";
import { refuse } from "@/lib/server/refusal";

export const GET = route<{ photoId: string }>("known", async ({ request, query, params, ownerId, server }) => {
  const photo = await findPhoto(server.db, ownerId, params.photoId);
  if (!photo) return refuse("not_found");
  if (isWorthTouching(photo, server.now())) await touchPhotos(server.db, ownerId, [photo.id], server.now());
  return pictureResponse(server, { request, query }, { key: photo.blob_key, contentType: photo.content_type });
});
