import { expectResult } from "./fixtures/result";
import { chooseSamples, frame, start, startButton } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

test("a reload in the middle of a try-on loses nothing", async ({ page }) => {
  await chooseSamples(page, "Maya", "jeans");
  await start(page);
  await page.reload(); // the try-on lives on the server, not in this tab
  await expectResult(page);
});

test("the address of a try-on brings it back in a new tab after the first one was closed", async ({
  page,
  context,
}) => {
  await chooseSamples(page, "Kenji", "striped long-sleeve");
  const id = await start(page);
  await page.close();

  const tab = await context.newPage();
  await tab.goto(`/try-on/${id}`);
  await expectResult(tab);
});

test("a reload of the room keeps both photos on their plates", async ({ page }) => {
  await chooseSamples(page, "Lin", "dotted skirt");
  await page.reload();
  await expect(frame(page, "Photo of you").getByRole("img")).toBeVisible();
  await expect(frame(page, "Photo of the garment").getByRole("img")).toBeVisible();
  await expect(startButton(page)).not.toHaveAttribute("aria-disabled", "true");
});

test.describe("somebody else", () => {
  // The page asks for a try-on that the server denies, and the browser logs the answer.
  test.use({ expectedConsoleErrors: [/404/] });

  test("sees nothing of a try-on whose address they know", async ({ page, newVisitor }) => {
    await chooseSamples(page, "Anna", "printed tee");
    const id = await start(page);
    await expectResult(page);

    const stranger = await newVisitor();
    await stranger.goto(`/try-on/${id}`);
    await expect(stranger.getByRole("heading", { name: "This look is not here" })).toBeVisible();
    for (const path of [`/api/try-ons/${id}`, `/api/try-ons/${id}/image`]) {
      expect((await stranger.request.get(path)).status(), path).toBe(404);
    }
    expect((await stranger.request.delete(`/api/try-ons/${id}`)).status()).toBe(404);
    expect((await page.request.get(`/api/try-ons/${id}`)).status()).toBe(200);
  });
});
