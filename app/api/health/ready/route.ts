import { json, route } from "@/lib/server/http/route";
import { readReadiness } from "@/lib/server/readiness";

/** Every part works; 503 with what fails. */
export const GET = route("public", async ({ server }) => {
  const readiness = await readReadiness(server);
  return readiness.ready ? json(readiness) : json(readiness, { status: 503, headers: { "Retry-After": "10" } });
});
