import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";

/** Every address of a name. */
export type ResolveHost = (hostname: string) => Promise<string[]>;

/** As every other program on this machine resolves it, /etc/hosts included. */
export const systemResolveHost: ResolveHost = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

export class AddressNotAllowed extends Error {
  override name = "AddressNotAllowed";
}

/**
 * A look-up for `net.connect` that judges what it hands out: the connection can only go to an address that was
 * checked here, so a name that changes its answer between check and use (rebinding) gains nothing. One bad address
 * among good ones refuses the name: nobody honest mixes them.
 */
export function checkedLookup(resolveHost: ResolveHost, isAllowed: (address: string) => boolean): LookupFunction {
  const resolveAllowed = async (hostname: string) => {
    const addresses = await resolveHost(hostname);
    const [first] = addresses;
    if (first === undefined || !addresses.every(isAllowed))
      throw new AddressNotAllowed("host leads where we do not go");
    return { first, all: addresses.map((address) => ({ address, family: isIP(address) })) };
  };
  return (hostname, options, callback) => {
    resolveAllowed(hostname).then(
      ({ first, all }) => {
        if (options.all) callback(null, all);
        else callback(null, first, isIP(first));
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error("look-up failed", { cause: error }), "");
      },
    );
  };
}
