import { expectResult } from "./fixtures/result";
import { chooseSamples, start } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

test("what changed besides the garment is said and marked, and the loupe shows the garment's own place", async ({
  page,
}) => {
  await chooseSamples(page, "Maya", "printed tee");
  await start(page);
  await expectResult(page);

  await page.getByRole("button", { name: "What changed" }).click();
  await expect(page.getByText("Your face is unchanged.")).toBeVisible();
  await expect(page.getByText("The background is unchanged.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Differences from your photo, marked on the result" })).toBeVisible();

  await page.getByRole("button", { name: "Loupe" }).click();
  const loupe = page.getByRole("group", { name: /^Loupe on the garment photo/ });
  await expect(loupe.getByText(/^Colour .*ΔE/)).toBeVisible();
  await loupe.focus();
  for (let press = 0; press < 60; press++) await page.keyboard.press("ArrowUp");
  await expect(loupe.getByText("No garment here.")).toBeVisible();

  // On a phone the picture stays in sight above what is said about it.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "What changed" }).click();
  await expect(page.getByText("Your face is unchanged.")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("img", { name: "Differences from your photo, marked on the result" })).toBeInViewport({
    ratio: 0.99,
  });
  await page.getByText("The background is unchanged.").click({ trial: true });
});
