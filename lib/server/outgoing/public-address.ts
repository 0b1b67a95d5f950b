import ipaddr from "ipaddr.js";

/** The only range of IPv6 that is given out to anyone; what embeds IPv4, is local or is unknown lies outside of it. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** Public by its number, yet answered by the cloud's own host: Azure's agent address, which hands out credentials. */
const platformAddresses = new Set(["168.63.129.16"]);

/**
 * True for addresses that strangers may make this server connect to. Refused: loopback, private, link-local (cloud
 * metadata among it), carrier-grade NAT, multicast, reserved, and every form of IPv6 that carries an IPv4 address
 * (mapped, compatible, NAT64, 6to4, Teredo), because what it leads to is decided elsewhere.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast" || platformAddresses.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}

export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === "loopback";
}
