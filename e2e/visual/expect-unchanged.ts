import { expect, type Page } from "@playwright/test";

export const devices = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};

export async function expectUnchanged(page: Page, name: string): Promise<void> {
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
