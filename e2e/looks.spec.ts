import type { Page, Route } from "@playwright/test";
import { begin, enter, holdAt, untilFinal, uploadBoth } from "./fixtures/make-try-ons";
import { expectResult } from "./fixtures/result";
import { chooseSamples, start } from "./fixtures/room";
import { expect, test } from "./fixtures/test";
import { sampleTryOn } from "@/components/try-on/sample-try-on.fixture";
import type { TryOn } from "@/lib/shared/try-on";

const looks = (page: Page) => page.getByRole("main").getByRole("listitem");

async function makeLook(page: Page, person: string, garment: string): Promise<string> {
  await chooseSamples(page, person, garment);
  const id = await start(page);
  await expectResult(page);
  return id;
}

test("a look waits under Looks and opens again", async ({ page }) => {
  await makeLook(page, "Maya", "printed tee");
  await page.getByRole("link", { name: "Looks" }).click();
  await expect(looks(page)).toHaveCount(1);
  await page.getByRole("link", { name: /^Look, / }).click();
  await expectResult(page);
});

test("a look that is kept is found under Kept, also after a reload", async ({ page }) => {
  await makeLook(page, "Anna", "jeans");
  await page.goto("/looks");
  await page.getByRole("button", { name: /^Keep the look/ }).click();
  await expect(page.getByRole("button", { name: /^Keep the look/ })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("link", { name: "Kept" }).click();
  await page.reload();
  await expect(looks(page)).toHaveCount(1);
});

test("everything of a person can be erased at once, and its pictures are gone from the server", async ({ page }) => {
  const id = await makeLook(page, "Kenji", "plaid shirt");
  await page.goto("/looks");
  await page.getByRole("button", { name: "Delete all my photos" }).click();
  await expect(page.getByRole("dialog")).toContainText("Delete 1 look and 2 photos from this server?");
  await page.getByRole("dialog").getByRole("button", { name: "Delete all" }).click();
  await expect(page.getByText("No looks yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: "All 0" })).toBeVisible();
  expect((await page.request.get(`/api/try-ons/${id}`)).status()).toBe(404);
  expect((await page.request.get(`/api/try-ons/${id}/image`)).status()).toBe(404);
  expect(await (await page.request.get("/api/photos")).json()).toMatchObject({ items: [] });
});

test.describe("with the same person in another tab", () => {
  test.use({ expectedConsoleErrors: [/404/] });

  test("a look that is erased there leaves the list, and the others are followed on", async ({ page }) => {
    await enter(page);
    const both = await uploadBoth(page);
    const [kept, gone] = [await begin(page, both), await begin(page, both)];
    await untilFinal(page, kept);
    await untilFinal(page, gone);
    const missing = await page.request.get("/api/try-ons/none");
    for (const id of [kept, gone]) await holdAt(page, id, "rendering", { pollAfterMs: 200 });
    const listed = async (route: Route) => {
      const seen = (ids: string[]) =>
        Promise.all(ids.map(async (id): Promise<unknown> => (await fetch(`/api/try-ons/${id}`)).json()));
      await route.fulfill({ json: { items: await page.evaluate(seen, [kept, gone]), nextCursor: null } });
    };
    await page.route("**/api/try-ons?*", listed, { times: 1 });
    await page.goto("/looks");
    await expect(page.getByRole("link", { name: /^Look in progress, / })).toHaveCount(2);
    await page.route(`**/api/try-ons/${gone}*`, (route) => route.fulfill({ response: missing }));
    await page.request.delete(`/api/try-ons/${gone}`);
    await expect(looks(page)).toHaveCount(1);
    await page.unroute(`**/api/try-ons/${kept}*`);
    await expect(page.getByRole("link", { name: /^Look, / })).toHaveCount(1);
  });
});

test("after a look is deleted the focus is on the one beside it, and readers hear how many there are", async ({
  page,
}) => {
  await enter(page);
  const both = await uploadBoth(page);
  for (const id of [await begin(page, both), await begin(page, both)]) await untilFinal(page, id);
  await page.goto("/looks");
  await expect(looks(page)).toHaveCount(2);
  await expect(looks(page).last()).toHaveAttribute("aria-posinset", "2");
  await expect(looks(page).last()).toHaveAttribute("aria-setsize", "2");
  await looks(page)
    .first()
    .getByRole("button", { name: /^Delete the look/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete it" }).click();
  await expect(looks(page)).toHaveCount(1);
  await expect(looks(page).getByRole("link")).toBeFocused();
});

test("a thousand looks are scrolled to the last one, with only those in sight in the page", async ({ page }) => {
  const picture = {
    imageUrl: "/samples/persons/maya.webp",
    widthPx: 768,
    heightPx: 1024,
    bytes: 1,
    contentType: "image/png",
  };
  const all = Array.from({ length: 1000 }, (_, index): TryOn => {
    const createdAt = index === 999 ? "2020-01-01T00:00:00.000Z" : "2026-11-22T13:02:04.000Z";
    return sampleTryOn({ id: `look-${index}`, status: "succeeded", createdAt, pollAfterMs: 0, result: picture });
  });
  await page.route("**/api/try-ons?*", async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const from = Number(query.get("cursor") ?? 0);
    const to = from + Number(query.get("limit"));
    const counts = { all: 1000, inProgress: 0, kept: 0, failed: 0, bytes: 1000 };
    await route.fulfill({
      json: { items: all.slice(from, to), nextCursor: to < 1000 ? String(to) : null, ...(from === 0 && { counts }) },
    });
  });
  await page.goto("/looks");
  await expect(page.getByRole("link", { name: "All 1000" })).toBeVisible();
  const last = page.getByRole("link", { name: /^Look, 1 Jan 2020/ });
  await expect
    .poll(async () => {
      await page.keyboard.press("End");
      return last.count();
    })
    .toBe(1);
  expect(await looks(page).count()).toBeLessThan(80);
});
