import { expect, test } from "vitest";
import { listenAddress, openableUrl } from "./listen-address";

test.each([
  ["nothing set", {}, { host: "127.0.0.1", port: 3000 }],
  ["a port", { PORT: "8080" }, { host: "127.0.0.1", port: 8080 }],
  ["a host", { HOST: "0.0.0.0" }, { host: "0.0.0.0", port: 3000 }],
  ["a container's made-up name is passed over", { HOSTNAME: "3f2a91c0ffee" }, { host: "127.0.0.1", port: 3000 }],
  ["HOSTNAME as an address", { HOSTNAME: "0.0.0.0" }, { host: "0.0.0.0", port: 3000 }],
  ["HOSTNAME as an IPv6 address", { HOSTNAME: "::" }, { host: "::", port: 3000 }],
  ["HOSTNAME as localhost", { HOSTNAME: "localhost" }, { host: "localhost", port: 3000 }],
  ["HOST before HOSTNAME", { HOST: "127.0.0.2", HOSTNAME: "0.0.0.0" }, { host: "127.0.0.2", port: 3000 }],
  ["empty is unset", { PORT: "", HOST: "", HOSTNAME: "" }, { host: "127.0.0.1", port: 3000 }],
])("%s", (_, environment, address) => {
  expect(listenAddress(environment)).toEqual({ ok: true, value: address });
});

test.each(["x", "-1", "65536", "80.5", "0x50"])("PORT=%s is refused without being repeated", (PORT) => {
  expect(listenAddress({ PORT })).toEqual({ ok: false, error: "PORT must be a whole number from 0 to 65535." });
});

test.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://localhost:3000"],
  ["::", "http://localhost:3000"],
  ["::1", "http://[::1]:3000"],
])("listening on %s is opened as %s", (host, url) => {
  expect(openableUrl({ host, port: 3000 })).toBe(url);
});
