import { expect, test } from "vitest";
import { emptyPage, withLook } from "./look-page";
import { sampleTryOn } from "@/components/try-on/sample-try-on.fixture";
import type { TryOnPage } from "@/lib/shared/try-on";

const underWay = sampleTryOn({ id: "t1" });
const failed = sampleTryOn({ id: "t2", status: "failed" });
const page: TryOnPage = {
  items: [underWay, failed],
  nextCursor: null,
  counts: { all: 2, inProgress: 1, kept: 0, failed: 1, bytes: 0 },
};

test("a look that is kept is counted as kept at once, and no longer when it is let go", () => {
  const kept = { ...failed, favourite: true };
  const after = withLook(page, failed, kept);
  expect(after.items).toEqual([underWay, kept]);
  expect(after.counts).toEqual({ all: 2, inProgress: 1, kept: 1, failed: 1, bytes: 0 });
  expect(withLook(after, kept, failed)).toEqual(page);
});

test("a look that was erased is gone from the list and from every count", () => {
  const after = withLook(page, failed, null);
  expect(after).toEqual({
    items: [underWay],
    nextCursor: null,
    counts: { all: 1, inProgress: 1, kept: 0, failed: 0, bytes: 0 },
  });
});

test("a list that does not show the look still counts it, and a later page counts nothing", () => {
  const others = { ...page, items: [underWay] };
  expect(withLook(others, failed, null)).toEqual({
    ...others,
    counts: { all: 1, inProgress: 1, kept: 0, failed: 0, bytes: 0 },
  });
  expect(withLook({ items: [], nextCursor: null }, failed, null).counts).toBeUndefined();
});

test("after everything was erased no look is counted", () => {
  expect(emptyPage).toEqual({
    items: [],
    nextCursor: null,
    counts: { all: 0, inProgress: 0, kept: 0, failed: 0, bytes: 0 },
  });
});
