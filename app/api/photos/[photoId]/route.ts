import { erasePhoto } from "@/lib/server/erasing/erase";
import { noContent, route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";

/** Erase a picture and all that was made from it. */
export const DELETE = route<{ photoId: string }>("known", async ({ params, ownerId, server }) =>
  (await erasePhoto(server, ownerId, params.photoId)) ? noContent() : refuse("not_found"),
);
