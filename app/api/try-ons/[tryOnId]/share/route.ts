import { json, noContent, route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";
import { shareTryOn, unshareTryOn } from "@/lib/server/try-ons/share-try-on";
import { shareOf } from "@/lib/server/try-ons/try-on-view";

type Params = { tryOnId: string };

/** A public page for a finished look. */
export const POST = route<Params>("known", async ({ params, ownerId, origin, server }) => {
  const share = await shareTryOn(server, ownerId, params.tryOnId);
  return share.ok ? json(shareOf(share.value, origin), { status: 201 }) : share;
});

export const DELETE = route<Params>("known", async ({ params, ownerId, server }) =>
  (await unshareTryOn(server, ownerId, params.tryOnId)) ? noContent() : refuse("not_found"),
);
