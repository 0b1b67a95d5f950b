import { makeHandoff, seeOwnHandoff } from "@/lib/server/accounts/handoff";
import { readHandoffBody } from "@/lib/server/http/handoff-body";
import { json, route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";
import type { Handoff } from "@/lib/shared/handoff";

/** A code that opens the room on another device. It is told here and never again. */
export const POST = route("mint", async ({ request, ownerId, origin, server }) => {
  const room = await readHandoffBody(request);
  if (!room.ok) return room;
  const { code, expiresAt } = await makeHandoff(server, ownerId, room.value);
  return json({ url: `${origin}/handoff/${code}`, expiresAt } satisfies Handoff, { status: 201 });
});

/** How it stands: the page that shows the code waits for it to be used. */
export const GET = route("known", async ({ ownerId, server }) => {
  const state = await seeOwnHandoff(server, ownerId);
  return state ? json(state) : refuse("not_found");
});
