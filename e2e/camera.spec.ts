import { giveCamera } from "./fixtures/camera";
import { frame, type Frame } from "./fixtures/room";
import { expect, test } from "./fixtures/test";
import type { Page } from "@playwright/test";

const openCamera = async (page: Page, name: Frame) => {
  await page.goto("/");
  await frame(page, name).getByRole("button", { name: "Camera" }).click();
  return page.getByRole("dialog", { name: "Take a photo" });
};
const facing = (page: Page) => page.evaluate(() => "facing" in window && window.facing);

/** Red, green and blue of a spot near the left edge of what a plate shows. */
const leftColour = (page: Page, name: Frame) =>
  frame(page, name)
    .getByRole("img")
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const context = document.createElement("canvas").getContext("2d");
      context?.drawImage(image, 20, 20, 1, 1, 0, 0, 1, 1);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    });

test("one sees oneself as in a mirror, and the picture taken is not mirrored", async ({ page }) => {
  await giveCamera(page);
  const dialog = await openCamera(page, "Photo of you");
  await expect(dialog.getByLabel("What the camera sees")).toHaveCSS("scale", "-1 1");
  await dialog.getByRole("button", { name: "Take it now" }).click();
  expect(await facing(page)).toBe("user");
  await expect(frame(page, "Photo of you").getByRole("img")).toBeVisible();
  expect((await leftColour(page, "Photo of you"))[0]).toBeGreaterThan(200);
});

test("a garment is seen as it lies, by the camera that looks away from the screen", async ({ page }) => {
  await giveCamera(page);
  const dialog = await openCamera(page, "Photo of the garment");
  await expect(dialog.getByRole("button", { name: "Take it now" })).toBeVisible();
  await expect(dialog.getByLabel("What the camera sees")).toHaveCSS("scale", "none");
  expect(await facing(page)).toBe("environment");
});

test("where there is no camera, a photo is chosen in its place", async ({ page }) => {
  const dialog = await openCamera(page, "Photo of you");
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a photo" }).click();
  await (await chooser).setFiles("public/samples/persons/tom.jpg");
  await expect(dialog).toBeHidden();
  await expect(frame(page, "Photo of you").getByRole("img", { name: "Your photo" })).toBeVisible();
});
