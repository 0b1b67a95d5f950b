import fc from "fast-check";
import { expect, test } from "vitest";
import { canMove, isFinal, type TryOnStatus, tryOnStatuses } from "./try-on-status";

const anyStatus = fc.constantFrom(...tryOnStatuses);
const final: TryOnStatus[] = ["succeeded", "failed", "canceled"];

test("exactly succeeded, failed and canceled are final, and nothing leaves them", () => {
  expect(tryOnStatuses.filter(isFinal)).toEqual(final);
  for (const from of final) for (const to of tryOnStatuses) expect(canMove(from, to)).toBe(false);
});

test("everything that is not final can be canceled and can fail", () => {
  for (const from of tryOnStatuses.filter((status) => !isFinal(status))) {
    expect(canMove(from, "canceled")).toBe(true);
    expect(canMove(from, "failed")).toBe(true);
  }
});

test("only a kept picture succeeds", () => {
  expect(tryOnStatuses.filter((from) => canMove(from, "succeeded"))).toEqual(["saving"]);
});

test("nothing in doubt is ever sent again by itself", () => {
  expect(canMove("checking", "queued")).toBe(false);
  expect(canMove("checking", "submitting")).toBe(false);
});

test("from every status, every walk can still reach an end", () => {
  const reaches = (from: TryOnStatus, seen = new Set<TryOnStatus>()): boolean =>
    isFinal(from) ||
    (!seen.has(from) && tryOnStatuses.some((to) => canMove(from, to) && reaches(to, new Set([...seen, from]))));
  fc.assert(fc.property(anyStatus, (from) => reaches(from)));
});

test("no status moves to itself", () => {
  fc.assert(fc.property(anyStatus, (status) => !canMove(status, status)));
});
