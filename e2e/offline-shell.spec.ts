import { chooseSamples } from "./fixtures/room";
import { expect, test } from "./fixtures/test";
import { untilInstalled } from "./fixtures/until-installed";

test.use({
  serviceWorkers: "allow",
  expectedConsoleErrors: [/ERR_CONNECTION_REFUSED/],
  // Of its own, for it is stopped.
  serverSettings: { LOG_LEVEL: "warn" },
});

test("without a connection the app says so, and nothing of the person is kept for it", async ({ page, server }) => {
  await chooseSamples(page, "Maya", "printed tee");
  await untilInstalled(page);
  await page.goto("/looks");
  // Not the browser's own "offline": it does not always reach a worker that has just started.
  await server.stop();
  await page.goto("/looks");
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain("/offline");
  expect(kept.filter((path) => path !== "/offline" && !/^\/_next\/static\/.+\.(css|woff2)$/.test(path))).toEqual([]);
});
