import type { Settings } from "../settings";

const unsafeMethods = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Can a request with this method change anything? */
export const isUnsafe = (method: string): boolean => unsafeMethods.has(method);

/**
 * May this request change anything? A browser names the origin of every such request; a foreign or hidden one is
 * refused. A request without an origin is a tool's, unless the browser says that it came from another site.
 *
 * @param publicOrigin of `PUBLIC_URL`, or null; the request's own host is always ours as well
 */
export function isAllowedOrigin(method: string, headers: Headers, publicOrigin: string | null): boolean {
  if (!isUnsafe(method)) return true;
  const origin = headers.get("origin");
  if (origin === null) return headers.get("sec-fetch-site") !== "cross-site";
  if (origin === publicOrigin) return true;
  // The scheme is not compared: behind a proxy that ends TLS we cannot know it.
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

type ForHttps = Pick<Settings, "publicOrigin" | "trustedProxyHops">;

/** Does the person's browser speak https to us? A proxy is believed only when there is one by our settings. */
export function isHttps(headers: Headers, { publicOrigin, trustedProxyHops }: ForHttps): boolean {
  const forwarded = trustedProxyHops > 0 ? headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim() : undefined;
  return (forwarded ?? publicOrigin?.split(":")[0]) === "https";
}

/** Where links to this server start. */
export function ownOrigin(headers: Headers, settings: ForHttps): string {
  if (settings.publicOrigin !== null) return settings.publicOrigin;
  return `${isHttps(headers, settings) ? "https" : "http"}://${headers.get("host") ?? "localhost"}`;
}
