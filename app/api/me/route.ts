import { eraseOwner } from "@/lib/server/erasing/erase";
import { json, route } from "@/lib/server/http/route";

/** Erase every photo, try-on and result of this owner, now. Without an owner there is nothing to erase. */
export const DELETE = route("mint", async ({ ownerId, server }) => json(await eraseOwner(server, ownerId)));
