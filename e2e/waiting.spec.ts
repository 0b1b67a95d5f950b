import type { Page } from "@playwright/test";
import { begin, enter, holdAt, uploadBoth } from "./fixtures/make-try-ons";
import { expectResult } from "./fixtures/result";
import { expect, test } from "./fixtures/test";

/** A look that is under way for the page until it is let go, however quick the engine is. */
async function openHeld(page: Page): Promise<() => Promise<void>> {
  await enter(page);
  const id = await begin(page, await uploadBoth(page));
  await holdAt(page, id, "rendering", { pollAfterMs: 200 });
  await page.goto(`/try-on/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return () => page.unrouteAll({ behavior: "wait" });
}

const iconOf = (page: Page) => page.locator("link[rel=icon]").first();

test("the tab's title and icon show how far a look has come, and that it is there", async ({ page }) => {
  const letGo = await openHeld(page);
  await expect(page).toHaveTitle(/^\d+ s · Rendering…$/);
  await expect(iconOf(page)).toHaveAttribute("href", /^data:image\/png/);
  await letGo();
  await expectResult(page);
  await expect(page).toHaveTitle(/^Ready: /);
  await expect(iconOf(page)).not.toHaveAttribute("href", /^data:/);
});

test("a look that others are before says so, and a notice that was refused is answered", async ({ page }) => {
  await standInForNotices(page, "denied");
  await enter(page);
  const id = await begin(page, await uploadBoth(page));
  const progress = { stage: "queued", elapsedSeconds: 3, expectedSeconds: 6, queuePosition: 4 } as const;
  await holdAt(page, id, "rendering", { status: "queued", progress });
  await page.goto(`/try-on/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Waiting for its turn" })).toBeVisible();
  await expect(page.getByText("Place 4 in the queue.")).toBeVisible();
  await expect(page).toHaveTitle(/^\d+ s · In line…$/);
  await page.getByRole("button", { name: "Tell me when it is ready" }).click();
  await expect(page.getByText("This browser shows no notices of this site.")).toBeFocused();
});

test.describe("in a page that nobody looks at", () => {
  test.use({ serviceWorkers: "allow" });

  test("a notice that was asked for says that the look is ready, and leads to it", async ({ page }) => {
    await standInForNotices(page);
    const letGo = await openHeld(page);
    await page.getByRole("button", { name: "Tell me when it is ready" }).click();
    await expect(page.getByText("You get a notice when it is ready.")).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // Nothing in a test can lay another window over this one.
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", { get: () => true });
    });
    await letGo();
    await expect(page).toHaveTitle(/^Ready: /);
    const shown = () => page.evaluate(() => (window as unknown as { notices: unknown[] }).notices);
    await expect.poll(shown).toEqual([["Your look is ready", new URL(page.url()).pathname]]);
  });
});

/** A browser without a screen has no notices: what would be shown is written down. */
async function standInForNotices(page: Page, answer: "granted" | "denied" = "granted"): Promise<void> {
  await page.addInitScript((said) => {
    const notices: unknown[] = [];
    const asked = {
      permission: "default",
      requestPermission: () => Promise.resolve((asked.permission = said)),
    };
    Object.assign(window, { notices, Notification: asked });
    ServiceWorkerRegistration.prototype.showNotification = (title, { data } = {}) => {
      notices.push([title, data]);
      return Promise.resolve();
    };
  }, answer);
}
