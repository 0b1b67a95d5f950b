import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { adviceOf } from "@/components/try-on/failure-words";
import { Photo, type PhotoKind } from "@/lib/shared/photo";
import { TryOn } from "@/lib/shared/try-on";
import { expectResult, slider } from "./fixtures/result";
import { chooseSamples, startButton } from "./fixtures/room";
import { expect, test as base } from "./fixtures/test";
import { words, type Words } from "./fixtures/words";
import type { FaultName } from "./gateway/faults";
import { startGateway, type StandInGateway } from "./gateway/start-gateway";
import { canaryToken } from "./server/canary";
import { startServer } from "./server/start-server";

/** The built server with a gateway behind it that renders for as long as a test wishes. */
const test = base.extend<{ heard: Promise<string>[] }, { gateway: StandInGateway }>({
  gateway: [
    async ({}, use) => {
      const gateway = await startGateway({ behaviour: { submittedMs: 100, doneMs: 500 } });
      await use(gateway);
      await gateway.close();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ gateway }, use) => {
      const server = await startServer({
        settings: { UNIAPI_TOKEN: canaryToken, UNIAPI_BASE_URL: gateway.origin, QUOTA_PER_IP_PER_HOUR: "100" },
      });
      await use(server);
      await server.dispose();
    },
    { scope: "worker" },
  ],
  heard: [
    async ({ page }, use) => {
      const heard: Promise<string>[] = [];
      // A page that is left drops answers that were still on their way.
      page.on("response", (response) => heard.push(response.text().catch(() => "")));
      await use(heard);
      expect((await Promise.all(heard)).filter((text) => text.includes(canaryToken))).toEqual([]);
    },
    { auto: true },
  ],
});
// The browser's own line about the answer that it was made already.
test.use({ expectedConsoleErrors: [/status of 409 \(Conflict\)/] });

const agree = (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Send them and try it on" }).click();
const draft = (page: Page) => page.getByRole("img", { name: words.en.tryOn.waiting.draftAlt });

test("after consent the draft comes first, marked as one, and then the render", async ({ page, gateway }, testInfo) => {
  gateway.behave({ doneMs: 600_000 }); // until the draft was seen
  await chooseSamples(page, "Maya", "printed tee");
  await expect(page.getByText("20 renders left")).toBeVisible();
  await startButton(page).click();
  await expect(page.getByRole("dialog", { name: "Your photos go to UniAPI" })).toContainText("30 days");
  await agree(page);
  await page.waitForURL(/\/try-on\/[^/]+$/);
  await expect(draft(page)).toBeVisible();
  await expect(page.getByText("19 renders left")).toBeVisible();
  await testInfo.attach("draft", { body: await page.screenshot(), contentType: "image/png" });

  for (const task of gateway.state.tasks.values()) task.doneMs = 0;
  gateway.behave({ doneMs: 500 });
  await expect(slider(page)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: words.en.tryOn.result.title.garment })).toBeVisible();
  await expect(draft(page)).toBeHidden();
});

test("consent is asked for once, what was made is offered to be opened, and consent can be taken back", async ({
  page,
  gateway,
}) => {
  await chooseSamples(page, "Maya", "printed tee");
  await startButton(page).click();
  await agree(page);
  await expect(slider(page)).toBeVisible();
  const made = page.url();

  await page.goto("/");
  await startButton(page).click();
  const open = page.getByRole("link", { name: words.en.room.start.made.open });
  await expect(open).toBeInViewport();
  await open.click();
  await page.waitForURL(made);

  await page.goto("/");
  await page.getByRole("button", { name: words.en.room.privacy.link }).click();
  await page.getByRole("button", { name: words.en.room.privacy.agreed.withdraw }).click();
  await expect(page.getByText("Nothing more goes to UniAPI")).toBeVisible();
  await page.getByRole("button", { name: words.en.site.close }).click();
  const before = gateway.state.calls.length;
  await startButton(page).click();
  await page.getByRole("button", { name: words.en.room.consent.decline }).click();
  await expect(startButton(page)).toBeVisible();
  expect(gateway.state.calls).toHaveLength(before);
});

test("the same photos are rendered with the other model version, and both are seen together", async ({ page }) => {
  await chooseSamples(page, "Lin", "plaid shirt");
  await startButton(page).click();
  await agree(page);
  await expect(slider(page)).toBeVisible();
  await expect(page.getByText(/Uses 1 of \d+ renders\./)).toBeVisible();
  await page.getByRole("button", { name: "Try model v1", exact: true }).click();
  await page.waitForURL(/\/compare\?looks=/);
  await expect(page.getByRole("main").getByText("2 of 2 ready")).toBeVisible();

  // The other way round there is that look already.
  await page.getByRole("link", { name: "Open Look 2" }).click();
  await page.getByRole("button", { name: "Try model v1-5" }).click();
  await page.waitForURL(/\/compare\?looks=/);
  await expect(page.getByRole("main").getByText("2 of 2 ready")).toBeVisible();
});

test("where no gateway takes it, a draft is offered and made only if it is wished for", async ({ page, gateway }) => {
  gateway.plan({ create: ["kling-1102"] });
  await chooseSamples(page, "Tom", "knit sweater");
  await startButton(page).click();
  await agree(page);
  const offer = page.getByRole("button", { name: words.en.tryOn.failed.ways.draft }).first();
  await expect(offer).toBeVisible();
  const failed = page.url();
  await offer.click();
  await page.waitForURL((url) => url.href !== failed);
  await expectResult(page);
});

/** Without the page, so that each failure costs one press less. @returns the id */
async function begin(page: Page): Promise<string> {
  await page.goto("/");
  const upload = async (kind: PhotoKind, file: string): Promise<string> => {
    const headers = { "content-type": "image/jpeg" };
    const sent = await page.request.post(`/api/photos?kind=${kind}`, { headers, data: await readFile(file) });
    return Photo.parse(await sent.json()).id;
  };
  const personId = await upload("person", "public/samples/persons/tom.jpg");
  const single = await upload("garment", "public/samples/garments/jeans.jpg");
  const data = { personId, garment: { single }, consent: "uniapi", draftFirst: false };
  return TryOn.parse(await (await page.request.post("/api/try-ons", { data })).json()).id;
}

type Said = { title: keyof Words["tryOn"]["failed"]["titles"]; code: keyof Words["problems"] };
type Failure = Said & { render: keyof Words["tryOn"]["failed"]["render"] };

async function expectSaid(page: Page, id: string, { title, code, render }: Failure): Promise<void> {
  for (const [locale, { tryOn, problems }] of Object.entries(words)) {
    await page.goto(locale === "en" ? `/try-on/${id}` : `/${locale}/try-on/${id}`);
    await expect(page.getByRole("heading", { level: 1, name: tryOn.failed.titles[title] })).toBeVisible();
    const advice = adviceOf(problems[code], tryOn.failed.titles[title]);
    await expect(page.getByRole("main").getByText(advice, { exact: true })).toBeVisible();
    await expect(page.getByRole("listitem").getByText(tryOn.failed.render[render])).toBeVisible();
  }
}

test.describe("in both languages it is said what went wrong, and whether a render was used", () => {
  const refusals: [FaultName, Failure][] = [
    ["kling-1301", { title: "refused", code: "moderated", render: "unused" }],
    ["new-api-bad-key", { title: "service", code: "gateway_auth", render: "unused" }],
    ["kling-1102", { title: "service", code: "out_of_credit", render: "unused" }],
    ["kling-1201", { title: "picture", code: "unreadable_image", render: "unused" }],
    ["kling-1203", { title: "service", code: "gateway_config", render: "unused" }],
  ];
  for (const [fault, failure] of refusals) {
    test(`a create that is answered with ${fault}`, async ({ page, gateway }) => {
      gateway.plan({ create: [fault] });
      await expectSaid(page, await begin(page), failure);
    });
  }

  const failures: [string, Failure][] = [
    ["no human in the image", { title: "noPerson", code: "no_person", render: "used" }],
    ["upper + upper: cloth combination", { title: "garmentPhoto", code: "garment_conflict", render: "used" }],
    ["nobody knows why", { title: "service", code: "gateway_down", render: "used" }],
  ];
  for (const [reason, failure] of failures) {
    test(`a task that fails: ${reason}`, async ({ page, gateway }) => {
      gateway.plan({ failures: [reason] });
      await expectSaid(page, await begin(page), failure);
    });
  }

  test("what was sent and never answered is being checked", async ({ page, gateway }) => {
    gateway.plan({ create: ["html-502"] });
    const id = await begin(page);
    for (const [locale, { tryOn }] of Object.entries(words)) {
      await page.goto(locale === "en" ? `/try-on/${id}` : `/${locale}/try-on/${id}`);
      await expect(page.getByRole("heading", { level: 1, name: tryOn.waiting.title.checking })).toBeVisible();
      await expect(page.getByText(tryOn.waiting.checking)).toBeVisible();
    }
  });

  // Such ends take a gateway minutes: the server's answers come through with the end put in.
  const slowEnds: [TryOn["problem"] & object, Failure][] = [
    [problem("lost", "unknown"), { title: "service", code: "lost", render: "unknown" }],
    [problem("result_unavailable", "kept"), { title: "bringing", code: "result_unavailable", render: "againFree" }],
    [problem("timed_out", "kept"), { title: "service", code: "timed_out", render: "againFree" }],
  ];
  for (const [told, failure] of slowEnds) {
    test(`a try-on that ends as ${told.code}`, async ({ page }) => {
      const id = await begin(page);
      await page.route(`**/api/try-ons/${id}*`, async (route) => {
        const seen = TryOn.parse(await (await page.request.get(`/api/try-ons/${id}`)).json());
        const language = new URL(page.url()).pathname.startsWith("/zh") ? "zh" : "en";
        const detail = words[language].problems[failure.code];
        await route.fulfill({ json: { ...seen, status: "failed", pollAfterMs: 0, problem: { ...told, detail } } });
      });
      await expectSaid(page, id, failure);
    });
  }
});

function problem(code: "lost" | "result_unavailable" | "timed_out", render: "unknown" | "kept") {
  return { code, detail: "", canRetry: true, render };
}
