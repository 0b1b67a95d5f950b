import { devices, expectUsableByAll } from "./fixtures/expect-usable-by-all";
import { states } from "./fixtures/states";
import { test } from "./fixtures/test";
import { words } from "./fixtures/words";

// A try-on that is not there is answered with 404, and a server that is away not at all: the browser logs both.
test.use({ expectedConsoleErrors: [/404|ERR_FAILED|ERR_INTERNET_DISCONNECTED/] });

for (const [state, open] of Object.entries(states)) {
  for (const device of devices) {
    test.describe(`${state} in ${device.language}, opened ${device.where}`, () => {
      test.use(device.options);

      test("breaks no rule of accessibility, is readable in the dark and never scrolls sideways", async ({ page }) => {
        await open(page, words[device.language]);
        await expectUsableByAll(page, device);
      });
    });
  }
}
