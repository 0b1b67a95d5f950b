import type { Page } from "@playwright/test";
import type * as PrepareModule from "../lib/browser/prepare/prepare-picture";
import { distanceFromCard } from "./fixtures/colour-card";
import { noise, trueColourCards, turnedCard } from "./fixtures/made-pictures";
import { expect, test } from "./fixtures/preparation-test";
import type { PreparationServer } from "./fixtures/serve-preparation";

const maxDistance = 2;
/** A decode that says when it is reached, and never ends. */
const stuckDecode = `ImageDecoder.prototype.decode = () => (console.log("decoding"), new Promise(() => {}));`;
/** A fault in no call's own steps, as when a worker runs out of memory. */
const brokenDecode = `ImageDecoder.prototype.decode = () => (setTimeout(() => { throw new Error("broken on purpose"); }), new Promise(() => {}));`;

/** Start preparing several files at once; `outcomes` settles like `Promise.allSettled`, as words. */
async function startPreparing(page: Page, { origin, moduleUrl, files }: PreparationServer, pictures: Uint8Array[]) {
  if (page.url() === "about:blank") await page.goto(origin);
  pictures.forEach((picture, at) => files.set(`${at}`, picture));
  const calls = await page.evaluateHandle(
    async ([url, count]) => {
      const { preparePicture } = (await import(url)) as typeof PrepareModule;
      const bodies = await Promise.all(
        Array.from({ length: count }, async (_, at) => (await fetch(`/files/${at}`)).blob()),
      );
      const aborts = bodies.map(() => new AbortController());
      const outcomes = bodies.map(async (body, at) => {
        try {
          const { ok } = await preparePicture(body, aborts[at]?.signal ?? AbortSignal.abort());
          return ok ? "prepared" : "refused";
        } catch (reason) {
          return String(reason);
        }
      });
      return { aborts, outcomes };
    },
    [moduleUrl, pictures.length] as const,
  );
  return {
    abort: (at: number) =>
      calls.evaluate(({ aborts }, n) => {
        aborts[n]?.abort();
      }, at),
    outcomes: () => calls.evaluate(({ outcomes }) => Promise.all(outcomes)),
  };
}

test("two pictures at once both come out right", async ({ prepare }) => {
  const [first, second] = await Promise.all([
    prepare(await turnedCard("jpeg", 6)),
    prepare(await trueColourCards["Display-P3 JPEG"]()),
  ]);
  for (const prepared of [first, second]) {
    if (prepared.problem) throw new Error(prepared.problem.code);
    expect(await distanceFromCard(prepared.bytes)).toBeLessThan(maxDistance);
  }
});

test("one picture can be abandoned while another is prepared, and the worker goes on", async ({
  page,
  preparation,
  prepare,
}) => {
  const pictures = [await noise(2048, 2048), await turnedCard("jpeg", 6)];
  const calls = await startPreparing(page, preparation, pictures);
  await calls.abort(1);
  expect(await calls.outcomes()).toEqual(["prepared", expect.stringContaining("AbortError")]);
  expect(await prepare(await turnedCard("png", 3))).toMatchObject({ facts: { changed: true } });
});

test("a preparation leaves its time from file to blob", async ({ page, prepare }) => {
  await prepare(await turnedCard("jpeg", 6));
  const measures = await page.evaluate(() => performance.getEntriesByName("fitting-room:prepare").length);
  expect(measures).toBe(1);
});

test("the worker is stopped when it has had nothing to do for a while", async ({ page, prepare }) => {
  await page.clock.install();
  await prepare(await turnedCard("jpeg", 6));
  expect(page.workers()).toHaveLength(1);
  const stopped = page.workers()[0]?.waitForEvent("close");
  await page.clock.fastForward("01:00");
  await stopped;
  expect(await prepare(await turnedCard("jpeg", 3))).toMatchObject({ facts: { changed: true } });
});

test.describe("in the middle of a decode", () => {
  test.use({ workerPrelude: stuckDecode });

  test("abort rejects at once, and stops the worker that nobody else needs", async ({ page, preparation }) => {
    const decoding = page.waitForEvent("console", (message) => message.text() === "decoding");
    const calls = await startPreparing(page, preparation, [await turnedCard("jpeg", 6)]);
    await decoding;
    const stopped = page.workers()[0]?.waitForEvent("close");
    await calls.abort(0);
    expect(await calls.outcomes()).toEqual([expect.stringContaining("AbortError")]);
    await stopped;
  });
});

test.describe("a worker that crashes", () => {
  test.use({ workerPrelude: brokenDecode, expectedConsoleErrors: [/broken on purpose/] });

  test("settles every picture that it had", async ({ page, preparation }) => {
    const calls = await startPreparing(page, preparation, [await turnedCard("jpeg", 6), await turnedCard("jpeg", 3)]);
    expect(await calls.outcomes()).toEqual([
      expect.stringContaining("broken on purpose"),
      expect.stringContaining("broken on purpose"),
    ]);
  });
});
