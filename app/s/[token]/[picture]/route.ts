import { route } from "@/lib/server/http/route";
import { pictureResponse } from "@/lib/server/photos/picture-response";
import { refuse } from "@/lib/server/refusal";
import { findSharedPicture, sharedPictures } from "@/lib/server/try-ons/shared-look";

/** A picture of a shared look: the token is the permission. */
export const GET = route<{ token: string; picture: string }>("public", async (call) => {
  const { params, server } = call;
  const picture = sharedPictures.find((name) => name === params.picture);
  const stored = picture ? await findSharedPicture(server, params.token, picture) : null;
  return stored ? pictureResponse(server, call, stored) : refuse("not_found");
});
