import { noContent, route } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";
import { reportSharedLook } from "@/lib/server/try-ons/report-shared-look";

/** Whoever has the link may say that it shows what it should not. */
export const POST = route<{ token: string }>("public", async ({ params, server }) =>
  (await reportSharedLook(server, params.token)) ? noContent() : refuse("not_found"),
);
