import { readSmallBody } from "@/lib/server/http/request-body";
import { json, route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";
import { takeCallback } from "@/lib/server/try-ons/take-callback";

/** A gateway knocks. Answered at once; what has changed, the gateway is asked afterwards. */
export const POST = route<{ token: string }>("public", async ({ request, params, server }) => {
  const body = await readSmallBody(request);
  if (!body.ok) return body;
  const isKnown = await takeCallback(server, params.token, body.value);
  return isKnown ? json({}) : refuse("not_found");
});
