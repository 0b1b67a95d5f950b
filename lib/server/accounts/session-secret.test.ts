import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/test-server";
import { sessionSecret, signingKey } from "./session-secret";

test("without a setting a secret is made once, kept, and readable by its owner only", async () => {
  const folder = await temporaryFolder();
  const made = await sessionSecret(null, folder);
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(await sessionSecret(null, folder)).toBe(made);
  expect((await stat(join(folder, "session-secret"))).mode & 0o777).toBe(0o600);
});

test("the setting wins", async () => {
  const folder = await temporaryFolder();
  await sessionSecret(null, folder);
  expect(await sessionSecret("a setting", folder)).toBe("a setting");
});

test("one secret gives another key for another purpose", () => {
  expect(signingKey("secret", "one")).not.toEqual(signingKey("secret", "two"));
  expect(signingKey("secret", "one")).toEqual(signingKey("secret", "one"));
});
