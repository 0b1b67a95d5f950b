import { isIP } from "node:net";
import { isLoopbackAddress, isPublicAddress } from "./public-address";

/** An address that may be fetched, and which network addresses its host may turn out to have. */
export type OutgoingTarget = { url: URL; isAllowed: (address: string) => boolean };

/** A URL's host without the brackets of IPv6. */
const bareHost = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "");

/**
 * The origin of a base URL that leads to this machine, else null. A gateway there (for tests) may name result
 * pictures there, on its own host and port and nowhere else.
 */
export function loopbackOrigin(baseUrl: string): string | null {
  const url = new URL(baseUrl);
  const host = bareHost(url);
  return host === "localhost" || isLoopbackAddress(host) ? url.origin : null;
}

/**
 * What may be fetched at all: https, no user and password, and not by number to a place that is not public. What a
 * name leads to is judged when it is looked up.
 *
 * @param address as a person or a gateway wrote it
 * @param ownLoopback origin of a test gateway on this machine, or null
 * @returns null when it must not be fetched
 */
export function outgoingTarget(address: string, ownLoopback: string | null): OutgoingTarget | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return null;
  if (ownLoopback !== null && url.origin === ownLoopback) return { url, isAllowed: isLoopbackAddress };
  const host = bareHost(url);
  if (url.protocol !== "https:" || (isIP(host) !== 0 && !isPublicAddress(host))) return null;
  return { url, isAllowed: isPublicAddress };
}
