import { begin, uploadBoth } from "../fixtures/make-try-ons";
import { expect, test } from "../fixtures/test";
import { words } from "../fixtures/words";
import { canaryToken } from "../server/canary";
import { devices, expectUnchanged } from "./expect-unchanged";
import { answerTryOn, standStill, stillTryOns } from "./still-answers";

const code = "correct horse";

// A private installation with a gateway that is never called.
test.use({ serverSettings: { ACCESS_CODE: code, UNIAPI_TOKEN: canaryToken } });

for (const [device, options] of Object.entries(devices)) {
  test.describe(`on a ${device}`, () => {
    test.use(options);

    test("the page of the access code and the offer of the other version look as they did, in both themes", async ({
      page,
    }) => {
      const { accessCode, tryOn } = words.en;
      await standStill(page);
      await page.goto("/");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectUnchanged(page, `access-code-${device}-${colorScheme}`);
      }
      await page.getByLabel(accessCode.label).fill(code);
      await page.getByRole("button", { name: accessCode.enter }).click();
      await expect(page.getByRole("heading", { level: 1, name: words.en.room.empty.title })).toBeVisible();

      const id = await begin(page, await uploadBoth(page), { renderer: "local" });
      await answerTryOn(page, stillTryOns.rendered(id));
      await page.goto(`/try-on/${id}`);
      const offer = page.getByRole("button", { name: tryOn.otherVersion.make.replace("{model}", "v1") });
      await offer.scrollIntoViewIfNeeded();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectUnchanged(page, `result-other-version-${device}-${colorScheme}`);
      }
    });
  });
}
