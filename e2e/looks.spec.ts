import type { Page } from "@playwright/test";
import { expectResult } from "./fixtures/result";
import { chooseSamples, start } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

const looks = (page: Page) => page.getByRole("main").getByRole("listitem");

async function makeLook(page: Page, person: string, garment: string): Promise<string> {
  await chooseSamples(page, person, garment);
  const id = await start(page);
  await expectResult(page);
  return id;
}

test("a look waits under Looks and opens again", async ({ page }) => {
  await makeLook(page, "Maya", "printed tee");
  await page.getByRole("link", { name: "Looks" }).click();
  await expect(looks(page)).toHaveCount(1);
  await page.getByRole("link", { name: /^Look, / }).click();
  await expectResult(page);
});

test("a look that is kept is found under Kept, also after a reload", async ({ page }) => {
  await makeLook(page, "Anna", "jeans");
  await page.goto("/looks");
  await page.getByRole("button", { name: /^Keep the look/ }).click();
  await expect(page.getByRole("button", { name: /^Keep the look/ })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("link", { name: "Kept" }).click();
  await page.reload();
  await expect(looks(page)).toHaveCount(1);
});

test("everything of a person can be erased at once, and its pictures are gone from the server", async ({ page }) => {
  const id = await makeLook(page, "Kenji", "plaid shirt");
  await page.goto("/looks");
  await page.getByRole("button", { name: "Delete all my photos" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete all" }).click();
  await expect(page.getByText("No looks yet.")).toBeVisible();
  expect((await page.request.get(`/api/try-ons/${id}`)).status()).toBe(404);
  expect((await page.request.get(`/api/try-ons/${id}/image`)).status()).toBe(404);
  expect(await (await page.request.get("/api/photos")).json()).toMatchObject({ items: [] });
});
