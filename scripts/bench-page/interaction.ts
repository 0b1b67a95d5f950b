import { setTimeout as delay } from "node:timers/promises";
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import sharp from "sharp";
import { median } from "../median";

/** As Lighthouse slows a mid phone. */
const cpuSlowdown = 4;
/** Long enough for a press to be painted before the next one comes. */
const pressEveryMs = 240;
const pressesAfterwards = 2;
const fewestPresses = 5;
const mostPresses = 200;
const visits = 5;

export type Interaction = {
  /** The middle of the visits' slowest presses, in steps of 8 ms as the browser tells them. */
  slowestMs: number;
  visits: Visit[];
};

type Visit = {
  slowestMs: number;
  /** Those that the browser told of, which it does from 16 ms up. */
  toldMs: number[];
  presses: number;
};

/**
 * Interaction to next paint on a slowed phone: a photo of 12 million pixels is chosen, and the room's switch is pressed
 * again and again until it is shown, and twice more while it is sent. Several visits, as with Lighthouse: one alone tells of the machine.
 *
 * @throws Error if a photo was ready after a few presses: then nothing was measured
 */
export async function measureInteraction(browser: Browser, url: string): Promise<Interaction> {
  // A person, or the check would refuse it; as many pixels as a phone's camera makes.
  const photo = await sharp("public/samples/persons/maya.jpg").resize(3024, 4032).jpeg({ quality: 90 }).toBuffer();
  const made: Visit[] = [];
  for (let visit = 0; visit < visits; visit++) made.push(await measureVisit(browser, url, photo));
  return { slowestMs: median(made.map(({ slowestMs }) => slowestMs)), visits: made };
}

async function measureVisit(browser: Browser, url: string, photo: Buffer): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "networkidle" });
    const press = await presser(context, page);
    const chooser = page.waitForEvent("filechooser");
    await page.getByLabel("Photo of you").getByRole("button", { name: "Choose a photo" }).tap();
    const opened = await chooser;
    await listen(page);
    await opened.setFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: photo });
    const presses = await pressUntilReady(page, press);
    const toldMs = await page.evaluate(() => (window as unknown as Heard).toldMs);
    return { slowestMs: Math.max(0, ...toldMs), toldMs, presses };
  } finally {
    await context.close();
  }
}

type Heard = { toldMs: number[]; isReady: boolean };

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: Heard = { toldMs: [], isReady: false };
    Object.assign(window, heard);
    new PerformanceObserver((list) => {
      // Events without an interaction, a pointer that moves say, do not count.
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
        if (entry.interactionId > 0) heard.toldMs.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    // A question by name or role would make the page compute those of all its elements, within a press.
    new MutationObserver(() => {
      Object.assign(window, { isReady: document.querySelector("[data-slot=person] img[alt]") !== null });
    }).observe(document.body, { childList: true, subtree: true });
  });
}

type Press = (at: number) => Promise<void>;

/**
 * A finger on the room's switch, of which it presses the one side and the other. By the browser's protocol and not by
 * Playwright's `tap`, which looks around in the page before and after it, on the thread that has to answer the finger.
 */
async function presser(context: BrowserContext, page: Page): Promise<Press> {
  const kinds = page.getByRole("radio", { name: /^(One piece|Top \+ bottom)$/ }).filter({ visible: true });
  const places = await Promise.all((await kinds.all()).map((kind) => kind.boundingBox()));
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
  return async (at) => {
    const place = places[at % places.length];
    if (!place) throw new Error("The switch of the room is not seen.");
    await touch(session, place.x + place.width / 2, place.y + place.height / 2);
  };
}

async function touch(session: CDPSession, x: number, y: number): Promise<void> {
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** @returns how many presses were made */
async function pressUntilReady(page: Page, press: Press): Promise<number> {
  let afterwards = 0;
  for (let made = 1; made <= mostPresses; made++) {
    await press(made);
    await delay(pressEveryMs / 2);
    if (await page.evaluate(() => (window as unknown as Heard).isReady)) afterwards++;
    await delay(pressEveryMs / 2);
    if (afterwards < pressesAfterwards) continue;
    if (made < fewestPresses) throw new Error(`Only ${made} presses met the preparation.`);
    return made;
  }
  throw new Error("The photo did not become ready.");
}
