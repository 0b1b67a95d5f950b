import { describe, expect, it } from "vitest";
import { readBillingBalance, readUniapiBalance } from "./read-balance";

describe("readUniapiBalance", () => {
  it("reads dollars left and used", () => {
    expect(readUniapiBalance('{"success":true,"data":{"balance":12.5,"used":"3","cache_used":0}}')).toEqual({
      kind: "known",
      remainingUsd: 12.5,
      usedUsd: 3,
    });
  });
  it.each(["", "<html>", "{}", '{"success":false,"data":{"balance":1}}', '{"data":{"balance":null}}'])(
    "knows nothing from %j",
    (text) => {
      expect(readUniapiBalance(text)).toEqual({ kind: "unknown" });
    },
  );
});

describe("readBillingBalance", () => {
  const subscription = (hard_limit_usd: unknown) => JSON.stringify({ object: "billing_subscription", hard_limit_usd });
  const usage = (total_usage: unknown) => JSON.stringify({ object: "list", total_usage });

  it("takes what was spent, in cents, from all that was granted", () => {
    expect(readBillingBalance(subscription(20), usage(1_250))).toEqual({
      kind: "known",
      remainingUsd: 7.5,
      usedUsd: 12.5,
    });
  });
  it("does not count down from no limit", () => {
    expect(readBillingBalance(subscription(100_000_000), usage(1_250))).toEqual({ kind: "unlimited" });
  });
  it("does not call the granted sum what is left", () => {
    expect(readBillingBalance(subscription(20), null)).toEqual({ kind: "unknown" });
    expect(readBillingBalance(subscription(20), "<html>")).toEqual({ kind: "unknown" });
    expect(readBillingBalance("{}", usage(1))).toEqual({ kind: "unknown" });
  });
});
