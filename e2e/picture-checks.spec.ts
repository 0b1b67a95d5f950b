import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp, { type Sharp } from "sharp";
import { expectAccessible } from "./fixtures/expect-accessible";
import { begin, enter, openFinal, personFile, upload } from "./fixtures/make-try-ons";
import { expectResult } from "./fixtures/result";
import { chooseFile, frame, sampleGarment, start, startButton, type Frame } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

const person = (id: string) => sharp(join("public/samples/persons", `${id}.jpg`));
const garment = (id: string) => sharp(join("public/samples/garments", `${id}.jpg`));
const jpeg = async (picture: Sharp, name = "photo.jpg") => ({
  name,
  mimeType: "image/jpeg",
  buffer: await picture.jpeg({ quality: 92 }).toBuffer(),
});

/** Two pictures beside each other. */
async function beside(left: Sharp, right: Sharp): Promise<Sharp> {
  const fit = { width: 500, height: 666, fit: "cover", position: "top" } as const;
  const wide = await left.resize(fit).extend({ right: 500 }).toBuffer();
  return sharp(wide).composite([{ input: await right.resize(fit).toBuffer(), left: 500, top: 0 }]);
}

const photos = async (page: Page) =>
  ((await (await page.request.get("/api/photos")).json()) as { items: unknown[] }).items.length;
const stored = (page: Page, name: Frame) =>
  expect(page.locator(`[data-slot]`, { has: frame(page, name) }).getByText("On this server")).toBeVisible();

test("of two people one is chosen by a number, and only that part is sent", async ({ page }) => {
  await page.goto("/");
  await chooseFile(page, "Photo of you", await jpeg(await beside(person("anna"), person("kenji"))));
  const notice = page.getByRole("alert").filter({ hasText: "We found two people" });
  await expect(notice).toBeVisible();
  expect(await photos(page)).toBe(0);

  await notice.getByRole("button", { name: "Crop to 2" }).click();
  await stored(page, "Photo of you");
  await expect(notice).toBeHidden();
  expect(await photos(page)).toBe(1);
});

test("a dark photo lying on its side is turned, brightened and taken", async ({ page }) => {
  await page.goto("/");
  await chooseFile(page, "Photo of you", await jpeg(person("lin").linear(0.3, 0).rotate(90)));
  await page.getByRole("button", { name: "Turn it upright" }).click();
  await page.getByRole("button", { name: "Brighten" }).click();
  await stored(page, "Photo of you");
  await expect(page.getByText("The photo is dark")).toBeHidden();
  await expect(page.getByText("768 × 1024").first()).toBeVisible();
});

test("of two garments in one picture one is used, and its kind can be changed", async ({ page }) => {
  await page.goto("/");
  await chooseFile(page, "Photo of the garment", await jpeg(await beside(garment("tee_print"), garment("jeans"))));
  await page.getByRole("button", { name: "Use 1" }).click();
  await stored(page, "Photo of the garment");
  await expect(page.getByLabel("Looks like")).toHaveValue("upper");
  await page.getByLabel("Looks like").selectOption("A dress");
  await expect(page.getByLabel("Taken as")).toHaveValue("dress");
});

test("a look that failed for two garments in one photo marks both, and goes on with the one that is chosen", async ({
  page,
}) => {
  await enter(page);
  const { buffer: both } = await jpeg(await beside(garment("jeans"), garment("tee_print")));
  const personId = await upload(page, "person", await readFile(personFile));
  await openFinal(page, await begin(page, { personId, garmentId: await upload(page, "garment", both) }));
  await expect(page.getByRole("heading", { level: 1, name: "The garment picture did not work" })).toBeVisible();
  const second = page.getByRole("button", { name: "Use 2" }).filter({ visible: true });
  await expect(second).toBeVisible();
  await expectAccessible(page);
  await second.click();
  await page.waitForURL(/\?you=/);
  await expect(frame(page, "Photo of you").getByRole("img")).toBeVisible();
  await start(page);
  await expectResult(page);
});

test("two files dropped at once are told apart, and go where the person leaves them", async ({ page }) => {
  await page.goto("/");
  const files = [await jpeg(garment("skirt_dots"), "a.jpg"), await jpeg(person("tom"), "b.jpg")];
  await frame(page, "Photo of you").locator("input[type=file]").first().setInputFiles(files);
  const dialog = page.getByRole("dialog", { name: "Which is which?" });
  await expect(dialog.getByLabel("Place of picture 1")).toHaveValue("garment");
  await expect(dialog.getByLabel("Place of picture 2")).toHaveValue("person");
  await dialog.getByRole("button", { name: "Use them like this" }).click();
  await stored(page, "Photo of you");
  await stored(page, "Photo of the garment");
});

test("a picture is cut and turned by keys, and comes back whole when the same file is given again", async ({
  page,
}) => {
  const file = "public/samples/garments/tee_print.jpg";
  await page.goto("/");
  await chooseFile(page, "Photo of the garment", file);
  await stored(page, "Photo of the garment");
  await page.getByRole("button", { name: "Crop" }).click();
  const dialog = page.getByRole("dialog", { name: "Crop and turn" });
  await expect(dialog.getByRole("img", { name: "The picture to crop" })).toBeVisible();
  await dialog.getByRole("button", { name: "Turn right" }).click();
  await dialog.getByRole("button", { name: "Turn left" }).click();
  await dialog.getByRole("button", { name: "Bottom edge" }).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowUp");
  await dialog.getByRole("button", { name: "Use this part" }).click();
  await expect(page.getByText(/^768\s×\s(9\d\d|10[01]\d)/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Crop" })).toBeFocused();

  await frame(page, "Photo of the garment").locator("input[type=file]").first().setInputFiles(file);
  await expect(page.getByText("768 × 1024").first()).toBeVisible();
  await stored(page, "Photo of the garment");
});

test("the top of an outfit is turned in its half of the plate", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "Top + bottom" }).check();
  await chooseFile(page, "Photo of the top", "public/samples/garments/tee_print.jpg");
  await stored(page, "Photo of the top");
  await page.getByRole("button", { name: "Crop: Top" }).click();
  const dialog = page.getByRole("dialog", { name: "Crop and turn" });
  await expect(dialog.getByRole("img", { name: "The picture to crop" })).toBeVisible();
  await dialog.getByRole("button", { name: "Turn right" }).click();
  await dialog.getByRole("button", { name: "Use this part" }).click();
  await expect(page.getByText("1024 × 768").first()).toBeVisible();
});

test("trousers on the place of the top go to the bottom by one press", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("radio", { name: "Top + bottom" }).check();
  await chooseFile(page, "Photo of the top", "public/samples/garments/jeans.jpg");
  await stored(page, "Photo of the top");
  await page.getByRole("button", { name: "Swap" }).click();
  await stored(page, "Photo of the bottom");
  await expect(frame(page, "Photo of the top").getByRole("button", { name: "Choose a photo" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Swap" })).toBeHidden();
});

test.describe("without a connection", () => {
  // The browser logs that nothing came.
  test.use({ expectedConsoleErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("pictures are kept, the page says so, and they are sent when it is back", async ({ page, context }) => {
    await page.goto("/");
    await chooseFile(page, "Photo of you", await jpeg(person("tom")));
    await stored(page, "Photo of you");
    await context.setOffline(true);
    await expect(page.getByText("You are offline")).toBeVisible();
    await chooseFile(page, "Photo of the garment", await jpeg(garment("jeans")));
    await expect(startButton(page)).toHaveAttribute("aria-disabled", "true");
    await expect(frame(page, "Photo of the garment")).toContainText("You are offline");

    await context.setOffline(false);
    await stored(page, "Photo of the garment");
    await expect(page.getByText("You are offline")).toBeHidden();
    await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
  });
});

test.describe("where the checks cannot be loaded", () => {
  test.use({ expectedConsoleErrors: [/selfie.*503|503/] });

  test("the picture is sent all the same, and nothing is said to be checked", async ({ page }) => {
    await page.route(/selfie\..*\.json/, (route) => route.fulfill({ status: 503 }));
    await page.goto("/");
    await chooseFile(page, "Photo of you", await jpeg(person("maya")));
    await expect(page.getByText("Not checked in this browser")).toBeVisible();
    await sampleGarment(page, "jeans").click();
    await expect(page.getByText("Your photo was not checked in this browser")).toBeVisible();
    await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
  });
});
