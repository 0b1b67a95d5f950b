import { devices, expectUsableByAll } from "./fixtures/expect-usable-by-all";
import { expect, test } from "./fixtures/test";
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
