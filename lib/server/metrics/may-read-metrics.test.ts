import { expect, it } from "vitest";
import { mayReadMetrics } from "./may-read-metrics";

it.each([
  ["this machine", { "x-forwarded-for": "127.0.0.1", host: "localhost:3000" }, null, true],
  ["this machine, by number", { "x-forwarded-for": "127.0.0.1", host: "127.0.0.1" }, null, true],
  ["this machine, over IPv6", { "x-forwarded-for": "::1", host: "[::1]:3000" }, null, true],
  [
    "a page on this machine under another name",
    { "x-forwarded-for": "127.0.0.1", host: "evil.example:3000" },
    null,
    false,
  ],
  ["a name that only begins like it", { "x-forwarded-for": "127.0.0.1", host: "127.0.0.1.evil.example" }, null, false],
  ["another machine", { "x-forwarded-for": "192.0.2.7", host: "localhost:3000" }, null, false],
  [
    "another machine through a proxy on this one",
    { "x-forwarded-for": "192.0.2.7, 127.0.0.1", host: "localhost" },
    null,
    false,
  ],
  [
    "somebody who claims to be this machine",
    { "x-forwarded-for": "127.0.0.1, 192.0.2.7", host: "localhost" },
    null,
    false,
  ],
  ["nobody knows who", { host: "localhost" }, null, false],
  ["who brings the token", { authorization: "Bearer a-token" }, "a-token", true],
  ["who brings another one", { authorization: "Bearer b-token" }, "a-token", false],
  ["this machine without the token", { "x-forwarded-for": "127.0.0.1" }, "a-token", false],
])("%s", (_, headers, token, expected) => {
  expect(mayReadMetrics(new Headers(Object.entries(headers)), token)).toBe(expected);
});
