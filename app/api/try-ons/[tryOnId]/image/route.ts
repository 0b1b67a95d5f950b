import { findTryOn } from "@/lib/server/db/try-on-repository";
import { noteTryOnUse } from "@/lib/server/erasing/last-use";
import { route } from "@/lib/server/http/route";
import { pictureResponse } from "@/lib/server/photos/picture-response";
import { refuse } from "@/lib/server/refusal";
import { downloadName } from "@/lib/server/try-ons/download-name";

/** The result; with `download=1` as a file to keep. */
export const GET = route<{ tryOnId: string }>("known", async (call) => {
  const { query, params, ownerId, server } = call;
  const row = await findTryOn(server.db, ownerId, params.tryOnId);
  if (row?.status !== "succeeded" || row.result_key === null || row.result_content_type === null) {
    return refuse("not_found");
  }
  await noteTryOnUse(server, row);
  const stored = { key: row.result_key, contentType: row.result_content_type };
  const name = query.get("download") === "1" ? downloadName(row) : undefined;
  return pictureResponse(server, call, stored, name);
});
