import "server-only";
import { addressKey } from "../accounts/address-key";
import { readOwner } from "../accounts/owner-cookie";
import type { Runtime } from "../runtime";
import type { Payer } from "../try-ons/quota";
import { clientAddress } from "./client-address";
import { isHttps } from "./origin";

type Deps = Pick<Runtime, "settings" | "sessionKey" | "now">;

/** Who a paid render is counted for. */
export const payerOf = ({ settings, sessionKey }: Deps, headers: Headers, ownerId: string): Payer => ({
  ownerId,
  addressKey: addressKey(sessionKey, clientAddress(headers, settings.trustedProxyHops)),
});

/** The same where nobody has to be an owner yet: then `ownerId` is empty, and nothing was counted for it. */
export async function readPayer(deps: Deps, headers: Headers): Promise<Payer> {
  const { settings, sessionKey, now } = deps;
  const context = { sessionKey, isHttps: isHttps(headers, settings), now: now() };
  const owner = await readOwner(headers, context);
  return payerOf(deps, headers, owner?.id ?? "");
}
