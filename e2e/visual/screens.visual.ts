import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { words } from "../fixtures/words";
import { inChinese, screens } from "./screens";
import { standStill } from "./still-answers";

const devices = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};

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

async function expectUnchanged(page: Page, name: string): Promise<void> {
  await expectPicturesDrawn(page);
  await expect(page).toHaveScreenshot(`${name}.png`);
}

/** Those in sight; the others are fetched when they come in sight. */
async function expectPicturesDrawn(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...document.images].filter((image) => {
            const { top, left } = image.getBoundingClientRect();
            return top < innerHeight && left < innerWidth && !(image.complete && image.naturalWidth > 0);
          }).length,
      ),
    )
    .toBe(0);
}
