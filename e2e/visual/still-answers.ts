import type { Page } from "@playwright/test";
import sharp from "sharp";
import { sampleTryOn } from "@/components/try-on/sample-try-on.fixture";
import type { Photo } from "@/lib/shared/photo";
import type { TryOn } from "@/lib/shared/try-on";

/** Answers of the server that are the same in every run: no time, no picture of the engine, no id that was drawn. */

const now = "2026-11-22T13:02:20.000Z";
const person = "public/samples/persons/maya.jpg";
const garment = "public/samples/garments/tee_print.jpg";
const size = { widthPx: 768, heightPx: 1024, contentType: "image/png" };

/** Of a result: the sample person in another colour. */
const resultPicture = () => sharp(person).modulate({ hue: 140 }).jpeg().toBuffer();

/** All clocks of the page stand, and pictures are samples. */
export async function standStill(page: Page): Promise<void> {
  await page.clock.setFixedTime(now);
  const result = { body: await resultPicture(), contentType: "image/jpeg" };
  await page.route("**/api/photos/*/image*", (route) =>
    route.fulfill({ path: new URL(route.request().url()).pathname.includes("/g1/") ? garment : person }),
  );
  await page.route("**/api/try-ons/*/image*", (route) => route.fulfill(result));
}

const local = { renderer: "local", pollAfterMs: 60_000, progress: rendering(4) } as const;

function rendering(elapsedSeconds: number): TryOn["progress"] {
  return { stage: "rendering", elapsedSeconds, expectedSeconds: 6 };
}

const made = (id: string) =>
  sampleTryOn({
    ...local,
    id,
    status: "succeeded",
    progress: { stage: "done", elapsedSeconds: 4, expectedSeconds: 6 },
    finishedAt: "2026-11-22T13:02:10.000Z",
    pollAfterMs: 0,
    result: { imageUrl: `/api/try-ons/${id}/image`, bytes: 900_000, ...size },
  });

/** A try-on in one of its states, as the server would tell it. */
export const stillTryOns = {
  underWay: (id: string) => sampleTryOn({ ...local, id, draft: { imageUrl: `/api/try-ons/${id}/image?draft` } }),
  made,
  rendered: (id: string) => ({ ...made(id), renderer: "uniapi" as const }),
  shared: (id: string) => ({
    ...made(id),
    share: { url: "https://room.example/s/9vQ2mX", expiresAt: "2026-12-22T13:03:00.000Z" },
  }),
  failed: (id: string) =>
    sampleTryOn({
      ...local,
      id,
      status: "failed",
      progress: { stage: "done", elapsedSeconds: 2, expectedSeconds: 6 },
      finishedAt: "2026-11-22T13:02:08.000Z",
      pollAfterMs: 0,
      problem: {
        code: "no_person",
        detail: "No person found in your photo. Use one where you stand facing forward.",
        canRetry: false,
      },
    }),
} satisfies Record<string, (id: string) => TryOn>;

/** From now on the server tells this of a try-on. */
export async function answerTryOn(page: Page, tryOn: TryOn): Promise<void> {
  await page.route(`**/api/try-ons/${tryOn.id}`, (route) => route.fulfill({ json: tryOn }));
}

export async function answerLooks(page: Page, items: TryOn[]): Promise<void> {
  const counts = { all: items.length, inProgress: 1, kept: 2, failed: 1, bytes: 1_800_000 };
  await page.route("**/api/try-ons?*", (route) => route.fulfill({ json: { items, nextCursor: null, counts } }));
  for (const tryOn of items) await answerTryOn(page, tryOn);
}

export async function answerPhotos(page: Page): Promise<void> {
  const items = [photo("person"), photo("garment")];
  const count = items.length;
  await page.route(/\/api\/photos(\?|$)/, (route) => route.fulfill({ json: { items, nextCursor: null, count } }));
}

const photo = (kind: Photo["kind"]): Photo => ({
  ...size,
  id: kind === "garment" ? "g1" : "p1",
  kind,
  bytes: 412_000,
  imageUrl: `/api/photos/${kind === "garment" ? "g1" : "p1"}/image`,
  createdAt: "2026-11-22T13:01:40.000Z",
  expiresAt: "2026-12-22T13:01:40.000Z",
  sentTo: kind === "garment" ? [] : [{ renderer: "local", at: "2026-11-22T13:02:06.000Z" }],
});

/** The code that opens the room on another device, always the same and never used. */
export async function answerHandoff(page: Page): Promise<void> {
  const expiresAt = "2026-11-22T13:12:20.000Z";
  await page.route("**/api/handoffs", (route) =>
    route.fulfill({
      json:
        route.request().method() === "POST"
          ? { url: "https://room.example/handoff/k7Rw2c", expiresAt }
          : { status: "waiting", expiresAt },
    }),
  );
}

/** What the page of a shared look shows. */
export async function answerSharedPictures(page: Page): Promise<void> {
  const result = { body: await resultPicture(), contentType: "image/jpeg" };
  await page.route("**/s/*/after*", (route) => route.fulfill(result));
}
