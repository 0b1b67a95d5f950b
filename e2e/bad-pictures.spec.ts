import sharp from "sharp";
import { chooseFile, frame, sampleGarment, samplePerson, startButton } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#999" } })
    .jpeg()
    .toBuffer();

test("a picture that is too small is refused beside its plate, with its size and a way on", async ({ page }) => {
  await page.goto("/");
  const small = { name: "small.jpg", mimeType: "image/jpeg", buffer: await grey(240, 320) };
  await chooseFile(page, "Photo of you", small);
  const alert = page.getByRole("alert").filter({ hasText: "This picture is too small" });
  await expect(alert).toContainText("240 × 320");
  await expect(startButton(page)).toHaveAttribute("aria-disabled", "true");

  const chooser = page.waitForEvent("filechooser");
  await alert.getByRole("button", { name: "Choose a larger one" }).click();
  await (await chooser).setFiles("public/samples/persons/tom.jpg");
  await expect(alert).toBeHidden();
  await sampleGarment(page, "plaid shirt").click();
  await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
});

test("a file that only claims to be a picture is refused with what to use instead", async ({ page }) => {
  await page.goto("/");
  const text = { name: "me.jpg", mimeType: "image/jpeg", buffer: Buffer.from("This is not a picture at all.") };
  await chooseFile(page, "Photo of you", text);
  await expect(page.getByRole("alert").getByText("JPG, PNG, WebP or HEIC")).toBeVisible();
  await expect(startButton(page)).toHaveAttribute("aria-disabled", "true");
});

test("a photo with nobody in it is not sent, and a sample takes its place while the garment stays", async ({
  page,
}) => {
  await page.goto("/");
  const empty = { name: "wall.jpg", mimeType: "image/jpeg", buffer: await grey(768, 1024) };
  await sampleGarment(page, "printed tee").click();
  await chooseFile(page, "Photo of you", empty);
  const alert = page.getByRole("alert").filter({ hasText: "No person found in your photo" });
  await expect(alert).toBeVisible();
  await expect(startButton(page)).toHaveAttribute("aria-disabled", "true");

  await samplePerson(page, "Maya").click();
  await expect(alert).toBeHidden();
  await expect(frame(page, "Photo of the garment").getByRole("img")).toBeVisible();
  await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
});
