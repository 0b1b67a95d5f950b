import { findPhoto } from "@/lib/server/db/photo-repository";
import { route } from "@/lib/server/http/route";
import { pictureResponse } from "@/lib/server/photos/picture-response";
import { notePhotoUse } from "@/lib/server/erasing/last-use";
import { refuse } from "@/lib/server/refusal";

export const GET = route<{ photoId: string }>("known", async (call) => {
  const { params, ownerId, server } = call;
  const photo = await findPhoto(server.db, ownerId, params.photoId);
  if (!photo) return refuse("not_found");
  await notePhotoUse(server, photo);
  return pictureResponse(server, call, { key: photo.blob_key, contentType: photo.content_type });
});
