import { z } from "zod";

export type TestCount = { passed: number; failed: number; skipped: number };

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Count a report of `vitest --reporter=json`. A file that could not be loaded is one failed test. */
export function countVitestReport(report: unknown): TestCount {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = VitestReport.parse(report);
  const notLoaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + notLoaded, skipped: numPendingTests + numTodoTests };
}

/** Count a report of Playwright's `json` reporter. A test that passed only when it was tried again has failed. */
export function countPlaywrightReport(report: unknown): TestCount {
  const { expected, unexpected, flaky, skipped } = PlaywrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What a runner's word is worth: one that ended badly without naming a failed test, or well without running any,
 * has failed once.
 */
export function countRunner(exitCode: number | null, count: TestCount): TestCount {
  const crashed = exitCode !== 0 && count.failed === 0;
  const ranNothing = exitCode === 0 && count.passed + count.failed === 0;
  return crashed || ranNothing ? { ...count, failed: count.failed + 1 } : count;
}

export function addCounts(counts: readonly TestCount[]): TestCount {
  const sum = (key: keyof TestCount) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
