import type { Page, Request, Route } from "@playwright/test";
import sharp from "sharp";
import { chooseFile, frame } from "./fixtures/room";
import { expect, test } from "./fixtures/test";

const tom = "public/samples/persons/tom.jpg";
const kenji = "public/samples/persons/kenji.jpg";
const jeans = "public/samples/garments/jeans.jpg";

const plate = (page: Page) => page.locator(`[data-slot=person]`);
const isSending = (request: Request) => request.method() === "POST" && request.url().includes("/api/photos?");

/** Holds the first picture that the page sends; lets all others through. `sent`: the bytes of each. */
async function holdFirst(page: Page) {
  const sent: number[] = [];
  let first: Route | null = null;
  await page.route("**/api/photos?kind=*", async (route) => {
    sent.push(route.request().postDataBuffer()?.length ?? 0);
    if (first) await route.continue();
    else first = route;
  });
  return {
    sent,
    isHeld: () => expect.poll(() => sent.length).toBe(1),
    breakOff: (reason = "internetdisconnected") => first?.abort(reason),
  };
}

test.describe("a line that breaks", () => {
  test.use({ expectedConsoleErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("in the middle of sending loses nothing: the picture is sent again from its start when the line is back", async ({
    page,
    context,
  }) => {
    const { sent, isHeld, breakOff } = await holdFirst(page);
    await page.goto("/");
    await chooseFile(page, "Photo of you", tom);
    await isHeld();
    await expect(plate(page).getByText("Sending to this server")).toBeVisible();
    await context.setOffline(true);
    await breakOff();
    await expect(plate(page).getByText("Sending stopped")).toBeVisible();
    await expect(frame(page, "Photo of you").getByRole("img")).toBeVisible();

    await context.setOffline(false);
    await expect(plate(page).getByText("On this server")).toBeVisible();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
  });
});

test.describe("a line that breaks without a word", () => {
  test.use({ expectedConsoleErrors: [/ERR_CONNECTION_RESET/] });

  test("is tried again by itself: nobody has to press", async ({ page }) => {
    const { sent, isHeld, breakOff } = await holdFirst(page);
    await page.goto("/");
    await chooseFile(page, "Photo of you", tom);
    await isHeld();
    await breakOff("connectionreset");
    await expect(plate(page).getByText("It is tried again by itself")).toBeVisible();
    await expect(plate(page).getByText("On this server")).toBeVisible();
    expect(sent).toHaveLength(2);
  });
});

test.describe("a server that is full", () => {
  test.use({ expectedConsoleErrors: [/507/] });

  test("says so and how to make room, and takes the picture once there is some", async ({ page }) => {
    let isFull = true;
    await page.route("**/api/photos?kind=*", async (route) => {
      if (!isFull) return route.continue();
      const problem = {
        type: "about:blank",
        title: "Full",
        status: 507,
        code: "storage_full",
        detail: "Full.",
        requestId: "r",
      };
      return route.fulfill({ status: 507, contentType: "application/problem+json", json: problem });
    });
    await page.goto("/");
    await chooseFile(page, "Photo of you", tom);
    await expect(plate(page).getByText("This server is full")).toBeVisible();
    await expect(plate(page).getByRole("link", { name: "Open Looks" })).toBeVisible();
    isFull = false;
    await plate(page).getByRole("button", { name: "Carry on sending" }).click();
    await expect(plate(page).getByText("On this server")).toBeVisible();
  });
});

test("removing a picture cancels its sending, undo sends it, and the same picture is not sent twice", async ({
  page,
}) => {
  const { sent, isHeld } = await holdFirst(page);
  await page.goto("/");
  await chooseFile(page, "Photo of you", tom);
  await isHeld();
  const canceled = page.waitForEvent("requestfailed", isSending);
  await plate(page).getByRole("button", { name: "Remove" }).click();
  await canceled;
  await expect(plate(page).getByRole("button", { name: "Choose a photo" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(plate(page).getByText("On this server")).toBeVisible();
  expect(sent).toHaveLength(2);

  const replaced = page.waitForEvent("filechooser");
  await plate(page).getByRole("button", { name: "Replace" }).click();
  await (await replaced).setFiles(tom);
  await expect(plate(page).getByText("On this server")).toBeVisible();
  await expect(plate(page).getByRole("button", { name: "Crop" })).toBeFocused();
  expect(sent).toHaveLength(2);
});

test("replacing a picture cancels its sending", async ({ page }) => {
  const { sent, isHeld } = await holdFirst(page);
  await page.goto("/");
  await chooseFile(page, "Photo of you", tom);
  await isHeld();
  const canceled = page.waitForEvent("requestfailed", isSending);
  const replaced = page.waitForEvent("filechooser");
  await plate(page).getByRole("button", { name: "Replace" }).click();
  await (await replaced).setFiles(kenji);
  await canceled;
  await expect(plate(page).getByText("On this server")).toBeVisible();
  expect(sent).toHaveLength(2);
});

test("a picture by its address is fetched by this server and not sent again by the browser", async ({ page }) => {
  const { sent } = await holdFirst(page);
  // No test may ask another machine, and this server asks nothing of its own: so what it would have fetched is given to it here.
  await page.route("**/api/photos/from-address", async (route) => {
    expect(route.request().postDataJSON()).toEqual({ url: "https://shop.example/jeans.jpg", kind: "garment" });
    const data = await sharp(jeans).toBuffer();
    const stored = await page.request.post("/api/photos?kind=garment", {
      headers: { "content-type": "image/jpeg" },
      data,
    });
    await route.fulfill({ response: stored });
  });
  await page.goto("/");
  const garment = page.locator("[data-slot=garment]");
  await garment.getByRole("button", { name: "Address" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a picture by its address" });
  await dialog.getByLabel("Address of a picture").fill("https://shop.example/jeans.jpg");
  await dialog.getByRole("button", { name: "Fetch it" }).click();
  await expect(dialog).toBeHidden();
  await expect(garment.getByText("On this server")).toBeVisible();
  await expect(garment.getByRole("button", { name: "Crop" })).toBeFocused();
  expect(sent).toHaveLength(0);
});
