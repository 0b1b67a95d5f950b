import { defineConfig } from "@playwright/test";
import { chromiumLaunchOptions } from "./fixtures/chromium";

/** A whole try-on on a busy two-core machine takes seconds; a state that is not there after this long never comes. */
const expectTimeoutMs = 60_000;
const testTimeoutMs = 180_000;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/e2e",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: testTimeoutMs,
  expect: { timeout: expectTimeoutMs },
  reporter: [["list"]],
  use: {
    launchOptions: await chromiumLaunchOptions(),
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
    // Calls that pass through one cannot be held by a test; `installed.spec.ts` lets it work.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
});
