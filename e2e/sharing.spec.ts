import { begin, enter, openFinal, uploadBoth } from "./fixtures/make-try-ons";
import { expect, test } from "./fixtures/test";

// The page of a link that was withdrawn is answered with 404, and the browser logs it.
test.use({ expectedConsoleErrors: [/404/] });

test("a link to a look is made, handed to another app, opened by somebody else, and gone once it is withdrawn", async ({
  page,
  newVisitor,
}) => {
  await page.addInitScript(() => {
    const handed: unknown[] = [];
    Object.assign(window, { handed });
    navigator.share = (data) => Promise.resolve(void handed.push(data));
  });
  await enter(page);
  // A look of its own: those that tests have together may be shared already.
  await openFinal(page, await begin(page, await uploadBoth(page)));
  await page.getByRole("button", { name: "Share" }).filter({ visible: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share this look" });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Link").inputValue();
  await dialog.getByRole("button", { name: "Send the link" }).click();
  expect(await page.evaluate(() => (window as unknown as { handed: unknown[] }).handed)).toEqual([{ url: link }]);

  const visitor = await newVisitor();
  await visitor.goto(link);
  await expect(visitor.getByRole("slider", { name: "Compare before and after" })).toBeVisible();
  await visitor.getByRole("button", { name: "Report it" }).click();
  await expect(visitor.getByText("Whoever runs this server has been told.")).toBeVisible();
  await dialog.getByRole("button", { name: "Withdraw the link" }).click();
  await expect(dialog.getByRole("button", { name: "Make the link" })).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { level: 1, name: /link has ended/ })).toBeVisible();
});
