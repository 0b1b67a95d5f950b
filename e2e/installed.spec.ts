import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { frame } from "./fixtures/room";
import { expect, test } from "./fixtures/test";
import { untilInstalled } from "./fixtures/until-installed";
import { words } from "./fixtures/words";

test.use({ serviceWorkers: "allow" });

test("a picture shared from another app opens in the room as the garment", async ({ page }) => {
  await page.goto("/");
  await untilInstalled(page);
  await share(page, { files: ["tee_print"] });
  await expect(frame(page, "Photo of the garment").getByRole("img")).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
});

test("pictures that are shared together all come into the room", async ({ page }) => {
  await page.goto("/");
  await untilInstalled(page);
  await share(page, { files: ["tee_print", "jeans"] });
  await expect(frame(page, "Photo of the garment").getByRole("img")).toBeVisible();
  await expect(page.getByRole("region", { name: "And 1 more garment" }).getByRole("listitem")).toHaveCount(1);
});

test("a text that is shared leads to the picture that its address names", async ({ page }) => {
  await page.goto("/");
  await untilInstalled(page);
  await share(page, { text: "A coat: https://shop.example/coat.jpg." });
  const dialog = page.getByRole("dialog", { name: words.en.room.address.title });
  await expect(dialog.getByRole("textbox")).toHaveValue("https://shop.example/coat.jpg");
});

test.describe("where no service worker is left", () => {
  test.use({ serviceWorkers: "block", expectedConsoleErrors: [/Service Worker registration blocked/] });

  test("what is shared to the server opens the room", async ({ page }) => {
    const answer = await page.request.post("/share-target", { multipart: { title: "A coat" }, maxRedirects: 0 });
    expect([answer.status(), answer.headers()["location"]]).toEqual([303, "/?shared=1"]);
  });
});

test("the manifest names the app, its icons and where pictures can be shared to", async ({ page }) => {
  await page.goto("/");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = (await (await page.request.get(address ?? "")).json()) as { name: string; icons: { src: string }[] };
  expect(manifest).toMatchObject({ name: "Fitting Room", share_target: { action: "/share-target" } });
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
});

/** What the system sends when another app shares to this one: a form. @param files names of samples */
async function share(page: Page, { files = [], text = "" }: { files?: string[]; text?: string }): Promise<void> {
  const pictures = await Promise.all(
    files.map(async (name) => [...(await readFile(`public/samples/garments/${name}.jpg`))]),
  );
  await page.evaluate(
    ([given, words]) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "POST", action: "/share-target", enctype: "multipart/form-data" });
      const said = document.createElement("input");
      Object.assign(said, { type: "hidden", name: "text", value: words });
      const input = document.createElement("input");
      Object.assign(input, { type: "file", name: "picture", multiple: true });
      const held = new DataTransfer();
      for (const [at, bytes] of given.entries()) {
        held.items.add(new File([new Uint8Array(bytes)], `${at}.jpg`, { type: "image/jpeg" }));
      }
      input.files = held.files;
      form.append(said, input);
      document.body.append(form);
      form.submit();
    },
    [pictures, text] as const,
  );
}
