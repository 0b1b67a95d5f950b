import { expectResult } from "./fixtures/result";
import { frame, samplePerson, startButton } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

const garments = ["tee_print", "sweater_knit", "shirt_plaid"].map((name) => `public/samples/garments/${name}.jpg`);

test("several garments put in at once are kept over a reload and become a try-on each, seen together and enlarged in step", async ({
  page,
}) => {
  await page.goto("/");
  await samplePerson(page, "Maya").click();
  const chooser = page.waitForEvent("filechooser");
  await frame(page, "Photo of the garment").getByRole("button", { name: "Choose a photo" }).click();
  await (await chooser).setFiles(garments);

  await expect(page.getByRole("heading", { name: "And 2 more garments" })).toBeVisible();
  const start = page.getByRole("button", { name: "Try on all 3" });
  await expect(start).not.toHaveAttribute("aria-disabled", "true");
  await page.reload();
  await expect(page.getByRole("heading", { name: "And 2 more garments" })).toBeVisible();
  await expect(start).not.toHaveAttribute("aria-disabled", "true");
  await start.click();

  await expect(page.getByRole("heading", { level: 1, name: "Compare looks" })).toBeVisible();
  await expect(page.getByText("3 of 3 ready")).toBeVisible();
  const pictures = page.getByRole("img", { name: /^Look \d: you in the garment$/ });
  await expect(pictures).toHaveCount(3);
  await page.getByRole("button", { name: "Zoom in on all" }).click();
  for (const picture of await pictures.all()) await expect(picture).toHaveCSS("transform", /matrix\(1\.5,/);

  await page.getByRole("link", { name: "Open Look 2" }).click();
  await expectResult(page);
});

test("a garment taken out of the tray is not tried on", async ({ page }) => {
  await page.goto("/");
  await samplePerson(page, "Maya").click();
  const chooser = page.waitForEvent("filechooser");
  await frame(page, "Photo of the garment").getByRole("button", { name: "Choose a photo" }).click();
  await (await chooser).setFiles(garments.slice(0, 2));
  await page.getByRole("button", { name: "Take out garment 2" }).click();
  await expect(startButton(page)).toBeVisible();
});
