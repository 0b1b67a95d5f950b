import { deleteConsents } from "@/lib/server/db/consent-repository";
import { noContent, route } from "@/lib/server/http/route";

/** Take back what was agreed to: no gateway is sent anything of this owner's until it is agreed to again. */
export const DELETE = route("known", async ({ server, ownerId }) => {
  await deleteConsents(server.db, ownerId);
  return noContent();
});
