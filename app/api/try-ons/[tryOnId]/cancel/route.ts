import { json, route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";
import { cancelTryOn } from "@/lib/server/try-ons/cancel-try-on";
import { seeTryOn } from "@/lib/server/try-ons/see-try-ons";

export const POST = route<{ tryOnId: string }>("known", async (call) => {
  const row = await cancelTryOn(call.server, call.ownerId, call.params.tryOnId);
  return row ? json(await seeTryOn(call.server, call, row)) : refuse("not_found");
});
