import { expectResult } from "./fixtures/result";
import { chooseSamples, startButton } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

test.use({
  serverSettings: { HUMAN_CHECK: "proof-of-work" },
  // The browser's own line about the refusal that says what to calculate.
  expectedConsoleErrors: [/status of 403 \(Forbidden\)/],
});

test("where the operator asks for proof of work, one press still leads to the look", async ({ page }) => {
  await chooseSamples(page, "Maya", "printed tee");
  const made = page.waitForRequest((request) => request.headers()["human-check"] !== undefined);
  await startButton(page).click();
  expect(new URL((await made).url()).pathname).toBe("/api/try-ons");
  await expectResult(page);
});
