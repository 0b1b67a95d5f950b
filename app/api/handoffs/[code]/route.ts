import { takeHandoff } from "@/lib/server/accounts/handoff";
import { writeOwnerCookie } from "@/lib/server/accounts/owner-cookie";
import { isHttps } from "@/lib/server/http/origin";
import { route, seeOther } from "@/lib/server/http/route";
import { roomAddress } from "@/lib/shared/room-address";

/**
 * The form of the page that a code opens. Not the page itself: what only looks at an address, a preview or a scanner,
 * must not use it up.
 */
export const POST = route<{ code: string }>("mint", async ({ request, params, ownerId, server }) => {
  const taken = await takeHandoff(server, params.code, ownerId);
  // The page says why.
  if (!taken) return seeOther(`/handoff/${encodeURIComponent(params.code)}`);
  const { sessionKey, settings, now } = server;
  const context = { sessionKey, isHttps: isHttps(request.headers, settings), now: now() };
  return seeOther(roomAddress(taken.room), await writeOwnerCookie(taken.ownerId, context));
});
