import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addPeerAddress, addressBucket, clientAddress, isLoopback } from "./client-address";

const peer = "203.0.113.9";
function seenBy(hops: number, forwarded?: string) {
  const headers: NodeJS.Dict<string | string[]> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  addPeerAddress({ headers, socket: { remoteAddress: peer } });
  return clientAddress(new Headers({ "x-forwarded-for": String(headers["x-forwarded-for"]) }), hops);
}

describe("the address of a caller", () => {
  test.each([
    ["the other end of the connection when no proxy is trusted", 0, "198.51.100.1, 198.51.100.2", peer],
    ["what the one trusted proxy says", 1, "198.51.100.1, 198.51.100.2", "198.51.100.2"],
    ["what the first of two trusted proxies says", 2, "198.51.100.1, 198.51.100.2", "198.51.100.1"],
    ["the furthest that is there when a request came round the proxy", 2, undefined, peer],
    ["without the port that some proxies write", 1, "198.51.100.2:4711", "198.51.100.2"],
    ["without brackets", 1, "[2001:db8::1]:4711", "2001:db8::1"],
    ["IPv4 also where it comes as IPv6", 1, "::ffff:198.51.100.2", "198.51.100.2"],
  ])("is %s", (_, hops, forwarded, expected) => {
    expect(seenBy(hops, forwarded)).toBe(expected);
  });

  test("cannot be chosen by what a client writes into the header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (written) => {
        expect(seenBy(0, written)).toBe(peer);
        expect(seenBy(1, `${written}, 198.51.100.2`)).toBe("198.51.100.2");
      }),
    );
  });
});

test("one customer with a whole IPv6 network of addresses is one bucket; a neighbour is another", () => {
  expect(addressBucket("2001:db8:1:2:aaaa::1")).toBe(addressBucket("2001:db8:1:2:ffff::2"));
  expect(addressBucket("2001:db8:1:3::1")).not.toBe(addressBucket("2001:db8:1:2::1"));
  expect(addressBucket("::ffff:198.51.100.2")).toBe(addressBucket("198.51.100.2"));
});

test.each([
  ["127.0.0.1", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["10.0.0.1", false],
  [null, false],
])("%s is this machine: %s", (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
