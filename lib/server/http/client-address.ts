import ipaddr from "ipaddr.js";

/** Each machine on the way adds the address that it was called from; the last one is added by ourselves. */
const header = "x-forwarded-for";

type PeerRequest = { headers: NodeJS.Dict<string | string[]>; socket: { remoteAddress?: string | undefined } };

/**
 * Add the address at the other end of the connection to what earlier proxies said, before the app sees the request.
 * What a client writes there itself then stands further left, where `clientAddress` looks only as far as it is told.
 */
export function addPeerAddress({ headers, socket }: PeerRequest): void {
  headers[header] = [headers[header], socket.remoteAddress].flat().filter(Boolean).join(", ");
}

/**
 * Who called, past as many proxies as the operator vouches for.
 *
 * @param trustedProxyHops `TRUSTED_PROXY_HOPS`; 0 is the other end of the connection
 * @returns an IPv4 or IPv6 address, or null when there is none that can be read
 */
export function clientAddress(headers: Headers, trustedProxyHops: number): string | null {
  const chain = (headers.get(header) ?? "").split(",").map((entry) => entry.trim());
  const entry = chain.at(-1 - trustedProxyHops) ?? chain[0] ?? "";
  // Some proxies write the port as well: 192.0.2.1:4711, [2001:db8::1]:4711.
  const address = /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? entry.replace(/^([\d.]+):\d+$/, "$1");
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : null;
}

/**
 * The part of an address that one customer of a provider cannot change at will: all of IPv4, the first 64 bits of
 * IPv6. Addresses that cannot be read share one bucket.
 */
export function addressBucket(address: string | null): string {
  if (address === null) return "unreadable";
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`);
  return `${network.toString()}/64`;
}

/** Called from this very machine: `npm start` at home, or a proxy that nobody told us of. */
export const isLoopback = (address: string | null): boolean =>
  address !== null && ipaddr.process(address).range() === "loopback";

/**
 * Likewise, and certainly not by a proxy on it: nobody between has added an address. Nor by a page that somebody looks at
 * on it, whose own name leads to this machine for the moment (rebinding): such a call names that other host.
 */
export const isDirectLoopback = (headers: Headers): boolean =>
  !(headers.get(header) ?? "").includes(",") &&
  isLoopback(clientAddress(headers, 0)) &&
  /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(headers.get("host") ?? "");
