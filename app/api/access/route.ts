import { isAccessCode, writeAccessCookie } from "@/lib/server/accounts/access-cookie";
import { readAccessForm } from "@/lib/server/http/access-form";
import { isHttps } from "@/lib/server/http/origin";
import { route, seeOther } from "@/lib/server/http/route";
import { refuse } from "@/lib/server/refusal";

/**
 * The form of the access code page, which works without scripts: the answer is a redirect, back to the form after a
 * wrong code. In an installation that asks for none there is nothing here.
 */
export const POST = route("public", async ({ request, address, server }) => {
  const { access, bursts, settings } = server;
  if (!access) return refuse("not_found");
  const form = await readAccessForm(request);
  if (!form.ok) return form;
  const { code, goOnTo } = form.value;
  const counted = await bursts.count("code", address);
  if (!counted.ok) return counted;
  if (!isAccessCode(access, code)) {
    return seeOther(`/access-code?${new URLSearchParams({ wrong: "1", to: goOnTo }).toString()}`);
  }
  await bursts.giveBack("code", address);
  return seeOther(goOnTo, await writeAccessCookie(access, isHttps(request.headers, settings), server.now()));
});
