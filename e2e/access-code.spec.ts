import { devices, expectUsableByAll } from "./fixtures/expect-usable-by-all";
import { expect, test } from "./fixtures/test";
import { beginFailing, untilFinal } from "./fixtures/make-try-ons";
import { words } from "./fixtures/words";

const code = "correct horse";

test.use({ serverSettings: { ACCESS_CODE: code } });

for (const device of devices) {
  test.describe(`in ${device.language}, ${device.where}`, () => {
    test.use(device.options);

    test("a private room asks for its code, says of a wrong one that it is wrong, and opens with the right one", async ({
      page,
    }) => {
      const { accessCode, looks } = words[device.language];
      await page.goto("/looks");
      const field = page.getByLabel(accessCode.label);
      await field.fill("not the code");
      await page.getByRole("button", { name: accessCode.enter }).click();
      await expect(page.getByText(accessCode.wrong)).toBeVisible();
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expectUsableByAll(page, device);
      await field.fill(code);
      await page.getByRole("button", { name: accessCode.enter }).click();
      await expect(page.getByRole("heading", { level: 1, name: looks.title, exact: true })).toBeVisible();
    });
  });
}

test.describe("a page that is open while its access ends", () => {
  test.use({ expectedConsoleErrors: [/401/] });

  test("asks for the code, and goes on where it was", async ({ page }) => {
    const { accessCode, tryOn } = words.en;
    const enterCode = async () => {
      await page.getByLabel(accessCode.label).fill(code);
      await page.getByRole("button", { name: accessCode.enter }).click();
    };
    await page.goto("/photos");
    await enterCode();
    await expect(page.getByRole("heading", { level: 1, name: words.en.photos.title })).toBeVisible();
    const id = await beginFailing(page);
    await untilFinal(page, id);
    await page.route(`**/api/try-ons/${id}`, async (route) => {
      await page.context().clearCookies({ name: "access" });
      await route.fulfill({ response: await page.request.get(route.request().url()) });
    });
    await page.goto(`/try-on/${id}`);
    await expect(page.getByLabel(accessCode.label)).toBeVisible();
    await page.unrouteAll({ behavior: "wait" });
    await enterCode();
    await expect(page.getByRole("heading", { level: 1, name: tryOn.failed.titles.noPerson })).toBeVisible();
  });
});
