import { expect, test } from "vitest";
import { waysOf } from "./failure-way";
import { sampleTryOn } from "./sample-try-on.fixture";

const firstOf = (...given: Parameters<typeof waysOf>) => waysOf(...given)[0];

test("the first way on asks for the picture at fault, and leaves the other one on its plate", () => {
  const tryOn = sampleTryOn({ personId: "p1", garment: { single: "g1" } });
  expect(firstOf(tryOn, "person")).toMatchObject({
    label: "person",
    href: expect.not.stringContaining("p1") as string,
  });
  expect(firstOf(tryOn, "person")?.href).toContain("g1");
  expect(firstOf(tryOn, "garment")).toMatchObject({
    label: "garment",
    href: expect.not.stringContaining("g1") as string,
  });
  expect(firstOf(tryOn, "garment")?.href).toContain("p1");
});

test("where this server is full, the looks that can be deleted come first", () => {
  const problem = { code: "storage_full", detail: "", canRetry: true } as const;
  expect(firstOf(sampleTryOn({ problem }), "none")).toEqual({ label: "looks", href: "/looks" });
  expect(firstOf(sampleTryOn(), "none")?.label).toBe("room");
});

test("a top and a bottom in each other's places are swapped before another picture is asked for", () => {
  const problem = { code: "wrong_slot", detail: "", canRetry: false } as const;
  expect(firstOf(sampleTryOn({ garment: { top: "t", bottom: "b" }, problem }), "garment")?.label).toBe("swap");
});
