import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address";

describe("isPublicAddress", () => {
  it.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001:81b::200e"])("lets %s through", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["loopback", "127.0.0.1", "127.255.255.254", "::1"],
    ["private", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd00::1", "fc00::1"],
    ["link-local and cloud metadata", "169.254.169.254", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "168.63.129.16"],
    ["carrier-grade NAT", "100.64.0.1", "100.100.100.200"],
    ["unspecified", "0.0.0.0", "0.1.2.3", "::"],
    ["multicast and broadcast", "224.0.0.1", "239.255.255.250", "255.255.255.255", "ff02::1"],
    [
      "reserved",
      "192.0.0.192",
      "192.0.2.1",
      "198.18.0.1",
      "198.51.100.1",
      "203.0.113.1",
      "240.0.0.1",
      "2001:db8::1",
      "fec0::1",
      "100::1",
    ],
    [
      "IPv4 inside IPv6",
      "::ffff:127.0.0.1",
      "::ffff:8.8.8.8",
      "::127.0.0.1",
      "64:ff9b::7f00:1",
      "64:ff9b:1::7f00:1",
      "2002:7f00:1::",
      "2001:0:7f00:1::",
    ],
    ["no address", "", "localhost", "1.2.3.4.5", "12345::"],
  ])("refuses %s", (_name, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it("refuses every address of the private networks, also as IPv6 in all its notations", () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.constantFrom("10", "127", "0"), octet, octet, octet, (first, b, c, d) => {
        const dotted = `${first}.${b}.${c}.${d}`;
        const hex = [Number(first), b, c, d].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        const groups = `${hex.slice(0, 4)}:${hex.slice(4)}`;
        const forms = [
          dotted,
          `::ffff:${dotted}`,
          `::ffff:${groups}`,
          `::${groups}`,
          `64:ff9b::${groups}`,
          `2002:${groups}::1`,
        ];
        expect(forms.filter(isPublicAddress)).toEqual([]);
      }),
    );
  });
});
