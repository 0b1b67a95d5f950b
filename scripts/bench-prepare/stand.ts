import { readFileSync } from "node:fs";
import { chromium, type Browser } from "@playwright/test";
import { chromiumLaunchOptions } from "../../e2e/fixtures/chromium";
import { servePreparation, type PreparationServer } from "../../e2e/fixtures/serve-preparation";

/** A browser and the pages in which it measures: as it is, and without what only some browsers have. */
export type Stand = {
  browser: Browser;
  /** Of the browser's first process. */
  pid: number;
  usual: PreparationServer;
  withoutImageDecoder: PreparationServer;
  /** Lets the pages fetch a file under this name. */
  put: (name: string, file: Uint8Array) => void;
  close: () => Promise<void>;
};

export async function openStand(): Promise<Stand> {
  const modules = { measure: "scripts/bench-prepare/measure-in-page.ts" };
  const usual = await servePreparation({ modules });
  const withoutImageDecoder = await servePreparation({ modules, workerPrelude: "delete globalThis.ImageDecoder;" });
  const server = await chromium.launchServer(await chromiumLaunchOptions());
  const put = (name: string, file: Uint8Array) => {
    for (const { files } of [usual, withoutImageDecoder]) files.set(name, file);
  };
  put(
    "browser-image-compression.js",
    readFileSync("node_modules/browser-image-compression/dist/browser-image-compression.js"),
  );
  return {
    browser: await chromium.connect(server.wsEndpoint()),
    pid: server.process().pid ?? 0,
    usual,
    withoutImageDecoder,
    put,
    close: async () => {
      await server.close();
      await Promise.all([usual.close(), withoutImageDecoder.close()]);
    },
  };
}
