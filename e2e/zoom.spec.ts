import { expectResult, slider } from "./fixtures/result";
import { chooseSamples, start } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

test("the stage fills the whole screen, with its slider and its zoom, and comes back", async ({ page }) => {
  await chooseSamples(page, "Maya", "printed tee");
  await start(page);
  await expectResult(page);
  const stage = page.getByRole("region", { name: "Before and after" });
  const after = page.getByRole("img", { name: /^After:/ });

  await page.getByRole("button", { name: "Full screen" }).click();
  const isFull = () => stage.evaluate((element) => element === document.fullscreenElement);
  await expect.poll(isFull).toBe(true);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(after).toHaveCSS("transform", /matrix\(1\.5,/);
  await slider(page).press("Home");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "0% before");

  await page.getByRole("button", { name: "Leave full screen" }).click();
  await expect.poll(isFull).toBe(false);
  await expect(page.getByRole("button", { name: "Full screen" })).toBeFocused();
});
