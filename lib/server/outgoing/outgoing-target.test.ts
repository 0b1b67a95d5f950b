import { describe, expect, it } from "vitest";
import { loopbackOrigin, outgoingTarget } from "./outgoing-target";

const own = "http://127.0.0.1:4600";
const allowed = (address: string, ownLoopback: string | null = null) => outgoingTarget(address, ownLoopback) !== null;

describe("outgoingTarget", () => {
  it.each(["https://cdn.example/a.png?x=1", "https://8.8.8.8/a.png", "https://cdn.example:8443/a"])(
    "may fetch %s",
    (address) => {
      expect(allowed(address)).toBe(true);
    },
  );

  it.each([
    "",
    "nothing",
    "/a.png",
    "http://cdn.example/a.png",
    "ftp://cdn.example/a.png",
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "https://user:word@cdn.example/a.png",
    "https://127.0.0.1/a.png",
    "https://2130706433/a.png",
    "https://0x7f.1/a.png",
    "https://[::1]/a.png",
    "https://[::ffff:10.0.0.1]/a.png",
    "https://169.254.169.254/latest/meta-data",
    own + "/a.png",
  ])("must not fetch %j", (address) => {
    expect(allowed(address)).toBe(false);
  });

  it("lets a gateway on this machine name its own host and port, and only those", () => {
    expect(allowed(own + "/a.png", own)).toBe(true);
    expect(allowed("http://127.0.0.1:4601/a.png", own)).toBe(false);
    expect(allowed("http://localhost:4600/a.png", own)).toBe(false);
    expect(allowed("https://127.0.0.1:4600/a.png", own)).toBe(false);
    expect(allowed("http://127.0.0.2:4600/a.png", own)).toBe(false);
    expect(allowed("http://cdn.example/a.png", own)).toBe(false);
  });

  it("judges what a name leads to: public ones elsewhere, loopback only for the gateway's own", () => {
    expect(outgoingTarget("https://cdn.example/", own)?.isAllowed("127.0.0.1")).toBe(false);
    const local = outgoingTarget("http://localhost:4600/a", "http://localhost:4600");
    expect([local?.isAllowed("127.0.0.1"), local?.isAllowed("10.0.0.1"), local?.isAllowed("8.8.8.8")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("loopbackOrigin", () => {
  it.each([
    ["http://127.0.0.1:4600/base", "http://127.0.0.1:4600"],
    ["http://localhost:4600", "http://localhost:4600"],
    ["http://[::1]:4600", "http://[::1]:4600"],
    ["https://api.uniapi.io", null],
    ["https://10.0.0.1", null],
    ["https://localhost.example", null],
  ])("of %s is %s", (baseUrl, origin) => {
    expect(loopbackOrigin(baseUrl)).toBe(origin);
  });
});
