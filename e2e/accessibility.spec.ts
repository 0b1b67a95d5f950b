import { expectAccessible, expectReadable } from "./fixtures/expect-accessible";
import { expectLargeTargets } from "./fixtures/expect-large-targets";
import { expectNoSidewaysScroll } from "./fixtures/expect-no-sideways-scroll";
import { states } from "./fixtures/states";
import { test } from "./fixtures/test";
import { words } from "./fixtures/words";

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const narrowest = { width: 320, height: 640 };

/** A state is opened once in each language, with a mouse or with a finger; then the theme and the width change about it. */
const devices = [
  { language: "en", locale: "en-GB", where: "on a desktop", device: { viewport: desktop } },
  { language: "zh", locale: "zh-CN", where: "on a phone", device: { viewport: phone, hasTouch: true, isMobile: true } },
] as const;

// A try-on that is not there is answered with 404, and a server that is away not at all: the browser logs both.
test.use({ expectedConsoleErrors: [/404|ERR_FAILED|ERR_INTERNET_DISCONNECTED/] });

for (const [state, open] of Object.entries(states)) {
  for (const { language, locale, where, device } of devices) {
    test.describe(`${state} in ${language}, opened ${where}`, () => {
      test.use({ locale, ...device });

      test("breaks no rule of accessibility, is readable in the dark and never scrolls sideways", async ({ page }) => {
        await open(page, words[language]);
        await expectAccessible(page);
        if ("hasTouch" in device) await expectLargeTargets(page);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectReadable(page);
        await page.setViewportSize(narrowest);
        await expectNoSidewaysScroll(page);
      });
    });
  }
}
