/**
 * Measure `lib/browser/prepare` against the libraries that one would take instead, in Chromium, and print JSON.
 * `npm run bench:prepare -- [--runs=7] [--pictures=p12.jpg,p48.jpg]`; a full run takes some minutes.
 *
 * Each run is a first photo in a fresh page, then a second one; runs of all contestants are interleaved, so that a busy
 * machine slows them alike. Times are medians. Memory is what the browser's processes hold above their level at the start.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "@playwright/test";
import sharp from "sharp";
import { chromiumLaunchOptions } from "../e2e/fixtures/chromium";
import { servePreparation, type PreparationServer } from "../e2e/fixtures/serve-preparation";
import { BrowserMemory } from "./bench-prepare/browser-memory";
import type { Contestant } from "./bench-prepare/contestants";
import { likeness } from "./bench-prepare/likeness";
import type { lastResult, measure } from "./bench-prepare/measure-in-page";
import { makePictures, type BenchPicture } from "./bench-prepare/pictures";

const option = (name: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const runs = Number(option("runs") ?? 7);
const chosen = option("pictures")?.split(",");

type Entrant = { contestant: Contestant; withoutImageDecoder?: true };
const entrants: Record<string, Entrant> = {
  "fitting-room": { contestant: "fitting-room" },
  "fitting-room without ImageDecoder": { contestant: "fitting-room", withoutImageDecoder: true },
  "browser-image-compression": { contestant: "browser-image-compression" },
  compressorjs: { contestant: "compressorjs" },
  pica: { contestant: "pica" },
};

type Measured = { ms: number; secondMs: number; longestTaskMs: number; heartbeatGapMs: number; peakMb: number };
type InPage = { measure: typeof measure; lastResult: typeof lastResult };

/** First and second photo in a page that was never used before. */
async function measureOnce(browser: Browser, pid: number, origin: string, contestant: Contestant, picture: string) {
  const page = await openPage(browser, origin);
  const memory = new BrowserMemory(pid);
  const first = await measureIn(page, contestant, picture);
  const peakMb = memory.stop();
  const second = await measureIn(page, contestant, picture);
  const made = Buffer.from(await page.evaluate(() => (window as unknown as InPage).lastResult()), "base64");
  await page.context().close();
  return { measured: { ...first, secondMs: second.ms, peakMb }, made };
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

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function medians(measured: Measured[]): Record<keyof Measured, number> {
  const of = (key: keyof Measured) => Math.round(median(measured.map((one) => one[key])));
  return {
    ms: of("ms"),
    secondMs: of("secondMs"),
    longestTaskMs: of("longestTaskMs"),
    heartbeatGapMs: of("heartbeatGapMs"),
    peakMb: of("peakMb"),
  };
}

async function whatWasMade(made: Buffer, { upright }: BenchPicture) {
  const { width, height, exif, xmp, iptc } = await sharp(made).metadata();
  const ssim = Number((await likeness(made, upright)).toFixed(4));
  return { size: `${width}x${height}`, bytes: made.length, ssim, keepsMetadata: [exif, xmp, iptc].some(Boolean) };
}

async function measurePicture(browser: Browser, pid: number, servers: Servers, name: string, picture: BenchPicture) {
  const measured = new Map<string, Measured[]>();
  const made = new Map<string, Buffer>();
  for (let run = 0; run < runs; run++) {
    for (const [entrant, { contestant, withoutImageDecoder }] of Object.entries(entrants)) {
      const { origin } = withoutImageDecoder ? servers.withoutImageDecoder : servers.usual;
      const once = await measureOnce(browser, pid, origin, contestant, name);
      measured.set(entrant, [...(measured.get(entrant) ?? []), once.measured]);
      made.set(entrant, once.made);
    }
  }
  const rows = [...made].map(async ([entrant, bytes]) => [
    entrant,
    { ...medians(measured.get(entrant) ?? []), ...(await whatWasMade(bytes, picture)) },
  ]);
  return Object.fromEntries(await Promise.all(rows)) as Record<string, unknown>;
}

type Servers = Record<"usual" | "withoutImageDecoder", PreparationServer>;

async function main(): Promise<void> {
  const modules = { measure: "scripts/bench-prepare/measure-in-page.ts" };
  const servers: Servers = {
    usual: await servePreparation({ modules }),
    withoutImageDecoder: await servePreparation({ modules, workerPrelude: "delete globalThis.ImageDecoder;" }),
  };
  const compressionWorker = readFileSync("node_modules/browser-image-compression/dist/browser-image-compression.js");
  const pictures = Object.entries(await makePictures()).filter(([name]) => chosen?.includes(name) ?? true);
  for (const { files } of Object.values(servers)) {
    files.set("browser-image-compression.js", compressionWorker);
    for (const [name, { file }] of pictures) files.set(name, file);
  }
  const browserServer = await chromium.launchServer(await chromiumLaunchOptions());
  const browser = await chromium.connect(browserServer.wsEndpoint());
  const results: Record<string, unknown> = {};
  try {
    for (const [name, picture] of pictures) {
      results[name] = await measurePicture(browser, browserServer.process().pid ?? 0, servers, name, picture);
    }
  } finally {
    await browserServer.close();
    for (const server of Object.values(servers)) await server.close();
  }
  console.log(
    JSON.stringify({ runs, browser: browser.version(), codeGzipBytes: codeSize(servers.usual), results }, null, 2),
  );
}

/** What a browser loads of ours before a JPEG is prepared, page and worker, compressed as it is sent. */
function codeSize({ scripts }: PreparationServer): number {
  return ["/prepare-picture.js", "/prepare.worker.js"]
    .flatMap((entry) => [...withImports(entry, scripts)])
    .reduce((sum, path) => sum + gzipSync(scripts.get(path) ?? "").length, 0);
}

/** A script and all that it imports at once; what it imports when needed is called as a function, and does not count. */
function withImports(path: string, scripts: PreparationServer["scripts"], found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const source = Buffer.from(scripts.get(path) ?? "").toString();
  for (const [, name = ""] of source.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g))
    withImports(`/${name}`, scripts, found);
  return found;
}

await main();
