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

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("two fingers enlarge both pictures and leave the line where it was", async ({ page }) => {
    await chooseSamples(page, "Maya", "printed tee");
    await start(page);
    await expectResult(page);
    const box = await slider(page).boundingBox();
    if (!box) throw new Error("the slider has no place");
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...shares: number[]) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: shares.map((share, id) => ({ id, x: box.x + box.width * share, y: box.y + box.height / 2 })),
      });
    await touch("touchStart", 0.4);
    await touch("touchStart", 0.4, 0.6);
    await touch("touchMove", 0.3, 0.7);
    await touch("touchMove", 0.2, 0.8);
    await expect(page.getByRole("img", { name: /^After:/ })).toHaveCSS("transform", /matrix\(3/);
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "50% before");
    await touch("touchEnd");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "50% before");
  });
});
