import { readFile } from "node:fs/promises";
import { frame } from "./fixtures/room";
import { expect, test } from "./fixtures/test";
import { untilInstalled } from "./fixtures/until-installed";

test.use({ serviceWorkers: "allow" });

test("a picture shared from another app opens in the room as the garment", async ({ page }) => {
  await page.goto("/");
  await untilInstalled(page);
  const bytes = [...(await readFile("public/samples/garments/tee_print.jpg"))];
  await page.evaluate((picture) => {
    const form = document.createElement("form");
    Object.assign(form, { method: "POST", action: "/share-target", enctype: "multipart/form-data" });
    const input = document.createElement("input");
    Object.assign(input, { type: "file", name: "picture" });
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(picture)], "coat.jpg", { type: "image/jpeg" }));
    input.files = files.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  }, bytes);
  await expect(frame(page, "Photo of the garment").getByRole("img")).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
});

test("the manifest names the app, its icons and where pictures can be shared to", async ({ page }) => {
  await page.goto("/");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = (await (await page.request.get(address ?? "")).json()) as { name: string; icons: { src: string }[] };
  expect(manifest).toMatchObject({ name: "Fitting Room", share_target: { action: "/share-target" } });
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
});
