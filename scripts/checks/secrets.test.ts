import { describe, expect, it } from "vitest";
import { namesServerSecret, secretsIn } from "./secrets";

// Put together here, so that this file does not look like what it tests.
const letters = "Ab3".repeat(12);

describe("secret scan", () => {
  it.each([
    ["key of a gateway", `UNIAPI_TOKEN=sk-${letters}`],
    ["value of a secret setting", `KLING_SECRET_KEY=${letters}`],
    ["value of a secret setting", `{ "SESSION_SECRET": "${letters}" }`],
    ["signed token", ["eyJ", letters, ".eyJ", letters, ".", letters].join("")],
    ["private key", ["-----BEGIN RSA", "PRIVATE KEY-----"].join(" ")],
    ["key of a cloud account", ["AKIA", "ABCDEFGH12345678"].join("")],
  ])("finds a %s and does not repeat it", (kind, text) => {
    expect(secretsIn(`before ${text} after`)).toEqual([kind]);
  });

  it("takes short examples and ordinary words for what they are", () => {
    expect(
      secretsIn(
        "UNIAPI_TOKEN=sk-… KLING_API_KEY=your-key SESSION_SECRET= risk-assessment-of-something task-queue sk-test",
      ),
    ).toEqual([]);
  });

  it("notices a browser script that names a server's secret", () => {
    expect(namesServerSecret("fetch(process.env.UNIAPI_TOKEN)")).toBe(true);
    expect(namesServerSecret("fetch('/api/try-ons')")).toBe(false);
  });
});
