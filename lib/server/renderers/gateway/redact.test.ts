import { describe, expect, it } from "vitest";
import { redact } from "./redact";

describe("redact", () => {
  it("leaves no secret of ours, no gateway key and no signed token in the text", () => {
    const text = "bad key my-own-secret, sk-abcdefghijkl and eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln; my-own-secret";
    expect(redact(text, ["my-own-secret", ""])).toBe("bad key [secret], [secret] and [secret]; [secret]");
  });

  it("makes one short line of it", () => {
    expect(redact("<html>\n  <p>x</p>", [])).toBe("<html> <p>x</p>");
    expect(redact("x".repeat(9_999), []).length).toBe(300);
  });
});
