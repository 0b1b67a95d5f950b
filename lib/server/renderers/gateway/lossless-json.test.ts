import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLosslessJson } from "./lossless-json";

const safe = fc.jsonValue({ noUnicodeString: false });

describe("parseLosslessJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(safe, (value) => {
        const text = JSON.stringify(value);
        const integers: unknown = JSON.parse(text, (_key, part: unknown) =>
          typeof part === "number" && Number.isInteger(part) && !Number.isSafeInteger(part) ? "long" : part,
        );
        fc.pre(!JSON.stringify(integers).includes('"long"'));
        expect(parseLosslessJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("keeps every digit of an integer beyond 2^53, as text", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 10n ** 30n }), (id) => {
        expect(parseLosslessJson(`{"a":[${id},-${id}],"b":{"task_id": ${id} }}`)).toEqual({
          a: [String(id), `-${id}`],
          b: { task_id: String(id) },
        });
      }),
    );
  });

  it("leaves digits inside strings, keys and fractions alone", () => {
    const text = String.raw`{"x\\\"12345678901234567890": "y \" 12345678901234567890", "pi": 3.14159265358979323846, "big": 1e30}`;
    expect(parseLosslessJson(text)).toEqual(JSON.parse(text));
  });

  it.each(["", "{", '{"a":12345678901234567890', "{12345678901234567890:1}", "<html>"])("refuses %j", (text) => {
    expect(() => parseLosslessJson(text)).toThrow(SyntaxError);
  });
});
