import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/looks?cursor=1", "/looks?cursor=1"],
  ["/zh/try-on/1", "/zh/try-on/1"],
  [null, "/"],
  ["", "/"],
  ["looks", "/"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example/", "/"],
  ["/\t/evil.example/", "/"],
  ["/.//evil.example/", "/"],
  ["/a/..//evil.example/", "/"],
  ["javascript:alert(1)", "/"],
])("%j leads to %s", (asked, expected) => {
  expect(ownPath(asked)).toBe(expected);
});

test("nothing that can be asked leads away from this server", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "\t",
    "\n",
    "@",
    ":",
    "?",
    "#",
    "evil.example",
    "%2f",
    " ",
    "https:",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (asked) => {
      const ours = "https://fitting.example";
      expect(new URL(ownPath(`/${asked.join("")}`), ours).origin).toBe(ours);
    }),
    { numRuns: 2_000 },
  );
});
