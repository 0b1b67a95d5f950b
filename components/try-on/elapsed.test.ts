import { expect, test } from "vitest";
import { elapsedSeconds } from "./elapsed";
import { sampleTryOn } from "./sample-try-on.fixture";

const snapshot = (status: "rendering" | "succeeded") => ({
  tryOn: sampleTryOn({ status, progress: { stage: "rendering", elapsedSeconds: 14, expectedSeconds: 15 } }),
  etag: null,
  receivedAtMs: 1_000_000,
});

test("seconds go on from the server's count by this tab's clock, whatever date that shows", () => {
  expect(elapsedSeconds(snapshot("rendering"), 1_003_900)).toBe(17);
});

test("seconds stand still once it has ended, and never run backwards", () => {
  expect(elapsedSeconds(snapshot("succeeded"), 1_900_000)).toBe(14);
  expect(elapsedSeconds(snapshot("rendering"), 990_000)).toBe(14);
});
