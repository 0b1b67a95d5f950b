import { describe, expect, it } from "vitest";
import { addCounts, closingLine, countPlaywrightReport, countRunner, countVitestReport } from "./test-count";

const nothing = { passed: 0, failed: 0, skipped: 0 };

describe("counting tests", () => {
  it("counts a test file that could not be loaded as a failure", () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
        { status: "passed", assertionResults: [{}, {}] },
      ],
    };
    expect(countVitestReport(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("counts an end-to-end test that needed a second try as a failure", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } };
    expect(countPlaywrightReport(report)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it("throws on a report of another shape", () => {
    expect(() => countVitestReport({})).toThrow();
    expect(() => countPlaywrightReport({ stats: {} })).toThrow();
  });

  it.each([
    ["crashed with no failed test", 1, { ...nothing, passed: 4 }, { ...nothing, passed: 4, failed: 1 }],
    ["was ended by a signal", null, { ...nothing, passed: 4 }, { ...nothing, passed: 4, failed: 1 }],
    ["ran no test", 0, nothing, { ...nothing, failed: 1 }],
    ["failed tests, as it says", 1, { ...nothing, failed: 2 }, { ...nothing, failed: 2 }],
    ["passed", 0, { ...nothing, passed: 7 }, { ...nothing, passed: 7 }],
  ])("takes a runner that %s at its worth", (_, exitCode, said, counted) => {
    expect(countRunner(exitCode, said)).toEqual(counted);
  });

  it("closes on one line, with what was skipped only when something was", () => {
    const counts = [
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 40, failed: 1, skipped: 0 },
    ];
    expect(closingLine(addCounts(counts))).toBe("42 passed, 1 failed");
    expect(closingLine(addCounts([...counts, { ...nothing, skipped: 3 }]))).toBe("42 passed, 1 failed, 3 skipped");
  });
});
