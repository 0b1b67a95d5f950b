import { readCapabilities } from "@/lib/server/capabilities";
import { json, route } from "@/lib/server/http/route";

export const GET = route("public", async ({ server, request }) =>
  json(await readCapabilities(server, request.headers)),
);
