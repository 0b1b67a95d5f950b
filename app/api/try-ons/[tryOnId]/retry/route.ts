import { withHumanCheck } from "@/lib/server/http/human-check";
import { payerOf } from "@/lib/server/http/payer";
import { json, route } from "@/lib/server/http/route";
import { retryTryOn } from "@/lib/server/try-ons/retry-try-on";
import { seeTryOn } from "@/lib/server/try-ons/see-try-ons";

/** A new try-on in place of a failed one. */
export const POST = route<{ tryOnId: string }>("known", async (call) => {
  const payer = payerOf(call.server, call.request.headers, call.ownerId);
  const made = await withHumanCheck(call, (solved) => retryTryOn(call.server, payer, call.params.tryOnId, solved));
  if (!made.ok) return made;
  const tryOn = await seeTryOn(call.server, call, made.value);
  return json(tryOn, { status: 202, headers: { Location: `/api/try-ons/${tryOn.id}` } });
});
