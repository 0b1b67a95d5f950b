/**
 * `npm run bench:page`: the room on a mid phone against an empty page of the same Next, in the Chromium of the tests.
 * Builds nothing of the room (`npm run build` first), prints JSON and fails when a bar is missed. A few minutes.
 */
import { chromium } from "@playwright/test";
import { chromiumLaunchOptions } from "../e2e/fixtures/chromium";
import { freePort } from "../e2e/server/free-port";
import { startServer } from "../e2e/server/start-server";
import { measureInteraction } from "./bench-page/interaction";
import { audit, medians, type PageReport } from "./bench-page/lighthouse";
import { missedBars } from "./bench-page/bars";
import { buildEmptyPage, serveEmptyPage } from "./size/empty-page";

const runs = 5;

async function main(): Promise<void> {
  await buildEmptyPage();
  const empty = await serveEmptyPage();
  const server = await startServer();
  const debuggingPort = await freePort();
  const options = await chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${debuggingPort}`],
  });
  try {
    const reports: Record<"empty" | "room", PageReport[]> = { empty: [], room: [] };
    const faults = new Set<string>();
    // The first answer of a server, and the first page of a browser, are slow; by turns, a busy machine slows both alike.
    await audit(empty.url, debuggingPort);
    for (let run = 0; run < runs; run++) {
      reports.empty.push((await audit(empty.url, debuggingPort)).report);
      const room = await audit(server.baseUrl, debuggingPort);
      reports.room.push(room.report);
      for (const fault of room.faults) faults.add(fault);
    }
    const figures = {
      empty: medians(reports.empty),
      room: medians(reports.room),
      interaction: await measureInteraction(browser, server.baseUrl),
    };
    const missed = missedBars(figures);
    console.log(JSON.stringify({ runs, browser: browser.version(), ...figures, faults: [...faults], missed }, null, 2));
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.dispose();
    await empty.close();
  }
}

await main();
