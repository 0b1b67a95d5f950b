import { frame, sampleGarment, samplePerson, startButton } from "./fixtures/room";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

const { room, handoff } = words.en;

test("a photo that is still on its way is waited for, and goes over too", async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/api/photos?kind=*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await frame(page, "Photo of you").locator("input[type=file]").first().setInputFiles("public/samples/persons/tom.jpg");
  await expect(frame(page, "Photo of you").getByRole("img")).toBeVisible();
  await page.getByRole("button", { name: room.handoff.open }).click();
  const dialog = page.getByRole("dialog", { name: room.handoff.title });
  await expect(dialog.getByText(room.handoff.making)).toBeVisible();
  const asked = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().endsWith("/api/handoffs"),
  );
  letGo();
  expect((await asked).postDataJSON()).toHaveProperty("personId");
  await expect(dialog.getByRole("img", { name: room.handoff.code })).toBeVisible();
});

test("a photo goes over to the phone, one that is taken there comes back, and the code works once", async ({
  page,
  newVisitor,
}) => {
  await page.goto("/");
  await samplePerson(page, "Maya").click();
  await sampleGarment(page, "printed tee").click();
  await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: room.handoff.open }).click();
  const dialog = page.getByRole("dialog", { name: room.handoff.title });
  await expect(dialog.getByRole("img", { name: room.handoff.code })).toBeVisible();
  // This server is reached by a name that means every device itself.
  await expect(dialog.getByText(room.handoff.local.title)).toBeVisible();
  const address = await dialog.getByRole("textbox", { name: room.handoff.address }).inputValue();

  const phone = await newVisitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.goto(address);
  await phone.getByRole("button", { name: handoff.enter }).click();
  await expect(frame(phone, "Photo of you").getByRole("img")).toBeVisible();
  await expect(frame(phone, "Photo of the garment").getByRole("img")).toBeVisible();
  await expect(dialog.getByText(room.handoff.used.title)).toBeVisible();

  const chooser = frame(phone, "Photo of you").locator("input[type=file]").first();
  await chooser.setInputFiles("public/samples/persons/tom.jpg");
  await expect(dialog.getByRole("img", { name: "Photo of you that came over" })).toBeVisible();
  await dialog.getByRole("button", { name: room.handoff.done }).click();
  await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");

  const third = await newVisitor();
  await third.goto(address);
  await expect(third.getByRole("heading", { level: 1, name: handoff.used.title })).toBeVisible();
});
