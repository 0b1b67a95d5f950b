import { findTryOn } from "@/lib/server/db/try-on-repository";
import { route } from "@/lib/server/http/route";
import { pictureResponse } from "@/lib/server/photos/picture-response";
import { refuse } from "@/lib/server/refusal";

/** The local engine's draft, shown while a gateway renders. */
export const GET = route<{ tryOnId: string }>("known", async (call) => {
  const { params, ownerId, server } = call;
  const row = await findTryOn(server.db, ownerId, params.tryOnId);
  if (!row || row.draft_key === null) return refuse("not_found");
  return pictureResponse(server, call, { key: row.draft_key, contentType: "image/png" });
});
