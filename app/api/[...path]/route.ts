import { route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";

/** Every address under /api that is none. */
const unknown = route("public", () => Promise.resolve(refuse("not_found")));

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
