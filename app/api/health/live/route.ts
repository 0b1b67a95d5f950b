import { json, route } from "@/lib/server/http/route";

/** The process is up. */
export const GET = route("public", () => Promise.resolve(json({ live: true })));
