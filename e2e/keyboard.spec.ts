import { stopsOnce, tabTo } from "./fixtures/keyboard";
import { expectResult, slider } from "./fixtures/result";
import { frame, sampleGarment, samplePerson, startButton } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

test("the whole way to a downloaded picture needs no pointer", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, samplePerson(page, "David"));
  await page.keyboard.press("Enter");
  await tabTo(page, sampleGarment(page, "knit sweater"));
  await page.keyboard.press("Space");
  await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
  await tabTo(page, startButton(page));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/try-on\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expectResult(page);

  await tabTo(page, slider(page));
  await page.keyboard.press("Home");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "0% before");
  await page.keyboard.press("ArrowRight");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "1% before");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "11% before");
  await page.keyboard.press("PageUp");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "21% before");
  await page.keyboard.press("End");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "100% before");

  await tabTo(page, page.getByRole("link", { name: "Download" }));
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  await download;
});

test("the skip link leads past the header", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
});

test("Escape closes a dialog and gives focus back to the button that opened it", async ({ page }) => {
  await page.goto("/");
  const opener = page.getByRole("button", { name: "What happens to my photo" });
  await opener.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
});

test("the focus goes through the room as it is read: header, you, garment, samples, options, action, privacy", async ({
  page,
}) => {
  await page.goto("/");
  const frames = { you: frame(page, "Photo of you"), garment: frame(page, "Photo of the garment") };
  const stops = [
    page.getByRole("link", { name: "Skip to content" }),
    page.getByRole("banner").getByRole("link", { name: "Looks" }),
    frames.you.getByRole("button", { name: "Choose a photo" }),
    frames.you.getByRole("button", { name: "Paste" }),
    page.getByRole("radio", { name: "One piece" }).filter({ visible: true }),
    frames.garment.getByRole("button", { name: "Choose a photo" }),
    samplePerson(page, "Maya"),
    sampleGarment(page, "jeans"),
    page.locator("summary").filter({ hasText: "Options" }),
    startButton(page).filter({ visible: true }),
    page.getByRole("button", { name: "What happens to my photo" }),
  ];
  expect(await stopsOnce(page, stops)).toEqual(stops.map((_, place) => place));
});
