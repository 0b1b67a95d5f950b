/** `npm test`: every check that a change must pass, and one closing line that adds them up. */
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { runCommand } from "./run-command";
import {
  addCounts,
  closingLine,
  countPlaywrightReport,
  countRunner,
  countVitestReport,
  type TestCount,
} from "./test-count";

const reportsFolder = path.resolve("test-results/reports");
const minuteMs = 60_000;

type Step = {
  /** Also the name of the npm script that does it. */
  script: string;
  timeoutMs: number;
  /** Only with the build of this very run: otherwise an old one would be tested. */
  needsBuild?: true;
  report?: { args: (file: string) => string[]; env?: (file: string) => Record<string, string>; count: CountReport };
};
type CountReport = (report: unknown) => TestCount;

const vitest: Step["report"] = {
  args: (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  count: countVitestReport,
};
const playwright: Step["report"] = {
  args: () => ["--reporter=list,json"],
  env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
  count: countPlaywrightReport,
};

/** One after the other; what stands together runs at once, where one of them leaves a core idle. */
const steps: readonly (readonly Step[])[] = [
  [
    { script: "format:check", timeoutMs: 2 * minuteMs },
    { script: "typecheck", timeoutMs: 5 * minuteMs },
  ],
  [
    // After the types, of which the framework generates some.
    { script: "lint", timeoutMs: 5 * minuteMs },
    { script: "unit", timeoutMs: 8 * minuteMs, report: vitest },
  ],
  [{ script: "build", timeoutMs: 5 * minuteMs }],
  [{ script: "http", timeoutMs: 8 * minuteMs, needsBuild: true, report: vitest }],
  [{ script: "e2e", timeoutMs: 12 * minuteMs, needsBuild: true, report: playwright }],
];

const oneCheck = (passed: boolean): TestCount => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

async function runStep({ script, timeoutMs, report }: Step): Promise<TestCount> {
  const file = path.join(reportsFolder, `${script}.json`);
  const args = report ? ["--", ...report.args(file)] : [];
  const env = { NEXT_TELEMETRY_DISABLED: "1", ...report?.env?.(file) };
  const exitCode = await runCommand("npm", ["run", "--silent", script, ...args], { timeoutMs, env });
  if (!report) return oneCheck(exitCode === 0);
  return countRunner(exitCode, await readReport(file, report.count));
}

function notRun(): TestCount {
  console.error("Not run: there is no build of this tree.");
  return oneCheck(false);
}

/** A runner that died early leaves no report: then nothing of it has passed. */
async function readReport(file: string, count: CountReport): Promise<TestCount> {
  try {
    return count(JSON.parse(await readFile(file, "utf8")));
  } catch (reason) {
    console.error(`No report of this runner: ${String(reason)}`);
    return oneCheck(false);
  }
}

async function runAll(): Promise<TestCount> {
  await rm(reportsFolder, { recursive: true, force: true });
  const counts: TestCount[] = [];
  const lines: string[] = [];
  let built = false;
  const run = async (step: Step): Promise<void> => {
    const startedAtMs = Date.now();
    const count: TestCount = step.needsBuild && !built ? notRun() : await runStep(step);
    if (step.script === "build") built = count.failed === 0;
    counts.push(count);
    lines.push(`${step.script}: ${closingLine(count)} in ${Math.round((Date.now() - startedAtMs) / 1000)} s`);
  };
  for (const together of steps) {
    console.log(`\n── ${together.map(({ script }) => script).join(" and ")}`);
    await Promise.all(together.map(run));
  }
  console.log(`\n── all\n${lines.join("\n")}\n`);
  return addCounts(counts);
}

const total = await runAll();
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
