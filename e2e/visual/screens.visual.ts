import { test } from "../fixtures/test";
import { words } from "../fixtures/words";
import { devices, expectUnchanged } from "./expect-unchanged";
import { inChinese, screens } from "./screens";
import { standStill } from "./still-answers";

for (const [device, options] of Object.entries(devices)) {
  test.describe(`on a ${device}`, () => {
    test.use(options);

    for (const [screen, open] of Object.entries(screens)) {
      test(`${screen} looks as it did, in both themes`, async ({ page }) => {
        await standStill(page);
        await open(page, words.en);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await expectUnchanged(page, `${screen}-${device}-${colorScheme}`);
        }
      });
    }

    test.describe("in Chinese", () => {
      test.use({ locale: "zh-CN" });

      for (const screen of inChinese) {
        test(`${screen} looks as it did`, async ({ page }) => {
          await standStill(page);
          await screens[screen](page, words.zh);
          await expectUnchanged(page, `${screen}-${device}-zh`);
        });
      }
    });
  });
}
