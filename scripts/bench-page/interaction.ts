import { expect, type Browser, type Page } from "@playwright/test";
import sharp from "sharp";
import { median } from "../median";

/** As Lighthouse slows a mid phone. */
const cpuSlowdown = 4;
const presses = 12;
const visits = 5;
const readyTimeoutMs = 60_000;

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
 * Interaction to next paint on a slowed phone: a photo of 12 million pixels is chosen, and while it is prepared the
 * room's switch is pressed again and again. Several visits, as with Lighthouse: one alone tells of the machine.
 *
 * @throws Error if a photo was ready before half of the presses were made: then nothing was measured
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
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: "networkidle" });
    await listen(page);
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: cpuSlowdown });
    const input = page.getByLabel("Photo of you").locator("input[type=file]").first();
    await input.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: photo });
    const madeWhileWorking = await pressWhileWorking(page);
    if (madeWhileWorking < presses / 2) throw new Error(`Only ${madeWhileWorking} presses met the preparation.`);
    const toldMs = await page.evaluate(() => (window as unknown as Told).toldMs);
    return { slowestMs: Math.max(0, ...toldMs), toldMs, presses: madeWhileWorking };
  } finally {
    await context.close();
  }
}

type Told = { toldMs: number[] };

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const toldMs: number[] = [];
    Object.assign(window, { toldMs });
    new PerformanceObserver((list) => {
      // Events without an interaction, a pointer that moves say, do not count.
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
        if (entry.interactionId > 0) toldMs.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/** @returns how many presses were made before the photo was ready */
async function pressWhileWorking(page: Page): Promise<number> {
  const ready = page.getByRole("button", { name: "Remove" }).filter({ visible: true }).first();
  const kinds = page.getByRole("radio", { name: /^(One piece|Top \+ bottom)$/ });
  for (let press = 0; press < presses; press++) {
    if (await ready.isVisible()) return press;
    // Playwright's look at what lies under the finger would run within the press, and be measured with it.
    await kinds.nth((press + 1) % 2).tap({ force: true });
  }
  await expect(ready).toBeVisible({ timeout: readyTimeoutMs });
  return presses;
}
