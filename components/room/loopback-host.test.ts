import { expect, test } from "vitest";
import { isLoopbackHost } from "./loopback-host";

const hostOf = (address: string) => new URL(address).hostname;

test.each(["http://localhost:3000", "http://127.0.0.1", "http://127.1", "http://[::1]:3000", "http://room.localhost"])(
  "a phone cannot reach %s",
  (address) => {
    expect(isLoopbackHost(hostOf(address))).toBe(true);
  },
);

test.each([
  "http://192.168.1.2:3000",
  "https://fitting.example",
  "http://127.0.0.1.example",
  "https://localhost.example",
])("a phone may reach %s", (address) => {
  expect(isLoopbackHost(hostOf(address))).toBe(false);
});
