import { expectAccessible } from "./fixtures/expect-accessible";
import { expectNoSidewaysScroll } from "./fixtures/expect-no-sideways-scroll";
import { states } from "./fixtures/states";
import { test } from "./fixtures/test";
import { words } from "./fixtures/words";

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const narrowest = { ...phone, viewport: { width: 320, height: 640 } };

const languages = { en: "en-GB", zh: "zh-CN" } as const;

/** Every pair of language, theme and width; the third of each pair is changed about. */
const looks = [
  { language: "en", theme: "light", where: "on a desktop", device: desktop },
  { language: "zh", theme: "dark", where: "on a desktop", device: desktop },
  { language: "en", theme: "dark", where: "on a phone", device: phone },
  { language: "zh", theme: "light", where: "on a phone", device: phone },
] as const;

// A try-on that is not there is answered with 404, which the browser logs.
test.use({ expectedConsoleErrors: [/404/] });

for (const [state, open] of Object.entries(states)) {
  for (const { language, theme, where, device } of looks) {
    test.describe(`${state} in ${language}, ${theme}, ${where}`, () => {
      test.use({ locale: languages[language], colorScheme: theme, ...device });

      test("breaks no rule of accessibility", async ({ page }) => {
        await open(page, words[language]);
        await expectAccessible(page);
      });
    });
  }

  for (const language of ["en", "zh"] as const) {
    test.describe(`${state} in ${language}, 320 px wide`, () => {
      test.use({ locale: languages[language], ...narrowest });

      test("does not scroll sideways", async ({ page }) => {
        await open(page, words[language]);
        await expectNoSidewaysScroll(page);
      });
    });
  }
}
