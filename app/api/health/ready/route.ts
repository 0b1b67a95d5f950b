import { json, route } from "@/lib/server/http/route";
import { readReadiness } from "@/lib/server/readiness";

/** Every part works; 503 with what fails. */
export const GET = route("public", async ({ server }) => {
  const readiness = await readReadiness(server);
  return json(readiness, { status: readiness.ready ? 200 : 503 });
});
