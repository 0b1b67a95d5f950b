import { expect, test } from "vitest";
import { isAllowedOrigin, isHttps, ownOrigin } from "./origin";

const publicOrigin = "https://try.example.com";

test.each([
  ["GET from anywhere", "GET", { origin: "https://evil.example" }, true],
  ["our own host", "POST", { origin: "http://room.local:3000", host: "room.local:3000" }, true],
  ["our own host behind TLS", "POST", { origin: "https://room.local:3000", host: "room.local:3000" }, true],
  ["PUBLIC_URL", "POST", { origin: publicOrigin, host: "10.0.0.1" }, true],
  ["another site", "POST", { origin: "https://evil.example", host: "room.local" }, false],
  ["another port", "DELETE", { origin: "http://room.local:3001", host: "room.local:3000" }, false],
  ["a subdomain", "PATCH", { origin: "https://x.try.example.com", host: "try.example.com" }, false],
  ["PUBLIC_URL without TLS", "POST", { origin: "http://try.example.com", host: "10.0.0.1" }, false],
  ["a hidden origin", "POST", { origin: "null", host: "room.local" }, false],
  ["a tool", "POST", { host: "room.local" }, true],
  ["a form of another site", "POST", { host: "room.local", "sec-fetch-site": "cross-site" }, false],
  ["a page of ours without origin", "POST", { host: "room.local", "sec-fetch-site": "same-origin" }, true],
])("%s", (_, method, headers, allowed) => {
  expect(isAllowedOrigin(method, new Headers(headers as Record<string, string>), publicOrigin)).toBe(allowed);
});

test("a proxy is believed only when there is one", () => {
  const headers = new Headers({ "x-forwarded-proto": "https", host: "room.local" });
  expect(isHttps(headers, { publicOrigin: null, trustedProxyHops: 0 })).toBe(false);
  expect(isHttps(headers, { publicOrigin: null, trustedProxyHops: 1 })).toBe(true);
  expect(isHttps(new Headers(), { publicOrigin, trustedProxyHops: 0 })).toBe(true);
});

test("links use PUBLIC_URL, else the host of the request", () => {
  const headers = new Headers({ host: "room.local:3000" });
  expect(ownOrigin(headers, { publicOrigin, trustedProxyHops: 0 })).toBe(publicOrigin);
  expect(ownOrigin(headers, { publicOrigin: null, trustedProxyHops: 0 })).toBe("http://room.local:3000");
});
