import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import sharp from "sharp";
import { expectResult, slider } from "./fixtures/result";
import { chooseFile, chooseSamples, frame, sampleGarment, start, startButton } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

test("two sample photos become a before/after picture that can be downloaded", async ({ page }) => {
  await chooseSamples(page, "Maya", "printed tee");
  await start(page);
  await expectResult(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const { format, width, height } = await sharp(await readFile(await download.path())).metadata();
  expect({ format, width, height }).toEqual({ format: "png", width: 768, height: 1024 });
});

test("the line between before and after follows the pointer and a plain tap", async ({ page }) => {
  await chooseSamples(page, "Tom", "plaid shirt");
  await start(page);
  await expectResult(page);

  const box = await slider(page).boundingBox();
  if (!box) throw new Error("the slider has no place");
  await page.mouse.click(box.x + box.width * 0.25, box.y + box.height / 2);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^2[3-7]% before$/);
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^(7[89]|8[0-2])% before$/);
});

test("the person's photo slides from its plate to the stage", async ({ page }) => {
  await chooseSamples(page, "Maya", "printed tee");
  // The look could be there before the photo is: nothing is told of it until then.
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  await page.route(/\/api\/try-ons\/[^/]+$/, async (route) => {
    await told;
    await route.continue();
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Animation.enable");
  await session.send("Animation.setPlaybackRate", { playbackRate: 0.001 });
  const onPlate = await middleOf(frame(page, "Photo of you").getByRole("img"));
  await start(page);
  const sliding = page.locator("canvas.animate-slide");
  const onItsWay = await middleOf(sliding);
  expect(Math.hypot(onItsWay.x - onPlate.x, onItsWay.y - onPlate.y)).toBeLessThan(12);

  await session.send("Animation.setPlaybackRate", { playbackRate: 1 });
  await expect(sliding).toHaveCount(0);
  await expect(page.getByRole("img", { name: "Your photo" })).toBeVisible();
  tell();
  await expectResult(page);
});

async function middleOf(one: Locator): Promise<{ x: number; y: number }> {
  const box = await one.boundingBox();
  if (!box) throw new Error("it has no place");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("photos of one's own are uploaded as soon as they are ready", async ({ page }) => {
  await page.goto("/");
  await chooseFile(page, "Photo of you", "public/samples/persons/kenji.jpg");
  await chooseFile(page, "Photo of the garment", "public/samples/garments/jeans.jpg");
  await expect(frame(page, "Photo of you").getByRole("img", { name: "Your photo" })).toBeVisible();
  await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
  const photos = (await (await page.request.get("/api/photos")).json()) as { items: unknown[] };
  expect(photos.items).toHaveLength(2);
  await start(page);
  await expectResult(page);
});

test("a top and a bottom are tried on together", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "Top + bottom" }).check();
  await page.getByRole("button", { name: "Sample person: Lin" }).click();
  await sampleGarment(page, "striped long-sleeve").click();
  await sampleGarment(page, "olive chinos").click();
  await expect(frame(page, "Photo of the top").getByRole("img")).toBeVisible();
  await expect(frame(page, "Photo of the bottom").getByRole("img")).toBeVisible();
  await start(page);
  await expectResult(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test("two sample photos become a before/after picture", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Sample person: Anna" }).tap();
    await sampleGarment(page, "floral dress").tap();
    await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
    await start(page);
    await expectResult(page);
    await expect(page.getByRole("link", { name: "Download" })).toBeInViewport();
  });
});
