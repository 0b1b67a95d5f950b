import type { Browser, Page } from "@playwright/test";
import { BrowserMemory } from "./browser-memory";
import type { Contestant } from "./contestants";
import type { lastResult, measure } from "./measure-in-page";
import type { Stand } from "./stand";

type Entrant = { contestant: Contestant; withoutImageDecoder?: true };
const entrants = {
  "fitting-room": { contestant: "fitting-room" },
  "fitting-room without ImageDecoder": { contestant: "fitting-room", withoutImageDecoder: true },
  "browser-image-compression": { contestant: "browser-image-compression" },
  compressorjs: { contestant: "compressorjs" },
  pica: { contestant: "pica" },
} as const satisfies Record<string, Entrant>;

export type EntrantName = keyof typeof entrants;
export const entrantNames = Object.keys(entrants) as EntrantName[];

/** `secondMs`: of a second photo in the same page. `made`: the picture that came out. */
export type Measured = {
  ms: number;
  secondMs: number;
  longestTaskMs: number;
  heartbeatGapMs: number;
  peakMb: number;
  made: Buffer;
};
type InPage = { measure: typeof measure; lastResult: typeof lastResult };

/** First and second photo in a page that was never used before. */
export async function measureOnce(stand: Stand, name: EntrantName, picture: string): Promise<Measured> {
  const { contestant, withoutImageDecoder }: Entrant = entrants[name];
  const { origin } = withoutImageDecoder ? stand.withoutImageDecoder : stand.usual;
  const page = await openPage(stand.browser, origin);
  const memory = new BrowserMemory(stand.pid);
  const first = await measureIn(page, contestant, picture);
  const peakMb = memory.stop();
  const second = await measureIn(page, contestant, picture);
  const made = Buffer.from(await page.evaluate(() => (window as unknown as InPage).lastResult()), "base64");
  await page.context().close();
  return { ...first, secondMs: second.ms, peakMb, made };
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(origin);
  await page.addScriptTag({ type: "module", content: `Object.assign(window, await import("/measure.js"))` });
  await page.waitForFunction(() => "measure" in window);
  return page;
}

const measureIn = (page: Page, contestant: Contestant, picture: string) =>
  page.evaluate(([name, file]) => (window as unknown as InPage).measure(name, file), [contestant, picture] as const);
