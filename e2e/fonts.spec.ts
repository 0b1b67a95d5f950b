import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";

type Face = { family: string; status: FontFaceLoadStatus };

/** The faces that a page names, and whether a file of theirs was fetched. */
const faces = (page: Page): Promise<Face[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ family, status }) => ({ family: family.replaceAll('"', ""), status }));
  });

test("a page in English does not even name the Chinese faces", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => faces(page)).toContainEqual({ family: "hanken", status: "loaded" });
  expect((await faces(page)).filter(({ family }) => family.startsWith("Web "))).toEqual([]);
});

test.describe("in Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("titles are set in the Chinese face, and slices without their characters are not fetched", async ({ page }) => {
    await page.goto("/");
    await expect.poll(() => faces(page)).toContainEqual({ family: "Web Serif SC", status: "loaded" });
    expect(await faces(page)).toContainEqual({ family: "Web Serif SC", status: "unloaded" });
  });
});
