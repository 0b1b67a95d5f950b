import { chooseSamples, start } from "./fixtures/room";
import { expectResult } from "./fixtures/result";
import { expect, test } from "./fixtures/test";

test("the ledger says where each photo is and who was given it, and erases it with the looks made of it", async ({
  page,
}) => {
  await chooseSamples(page, "Maya", "printed tee");
  const id = await start(page);
  await expectResult(page);
  await page.goto("/looks");
  await page.getByRole("link", { name: "See where your photos are." }).click();

  const person = page.getByRole("article", { name: /^Photo of you/ });
  await expect(person).toContainText("On this server");
  await expect(person).toContainText("This server's own engine");
  await person.getByRole("button", { name: /^Erase now: the photo of you/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase it" }).click();

  await expect(page.getByText("Deleted.")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(person).toHaveCount(0);
  await expect(page.getByRole("article")).toHaveCount(1);
  expect((await page.request.get(`/api/try-ons/${id}`)).status()).toBe(404);
});
