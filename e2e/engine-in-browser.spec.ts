import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import sharp from "sharp";
import { loadNetworks } from "../lib/engine/networks/load-networks";
import type { Picture } from "../lib/engine/types";
import { fitPixels } from "./fixtures/fit-pixels";
import { startHttpServer, type TestServer } from "./fixtures/http-server";

const root = path.resolve(import.meta.dirname, "..");
const wasmFolder = `${root}/node_modules/@tensorflow/tfjs-backend-wasm/dist`;
const modelFile = (name: string) => readFile(`${root}/public/models/${name}`);

async function samplePixels(name: string): Promise<Picture> {
  const { data, info } = await sharp(`${root}/public/samples/${name}.jpg`).raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, rgb: new Uint8ClampedArray(data) };
}

/** An origin with an empty page, the engine as a worker, its networks, and the pictures' pixels. */
async function serveEngine(pixels: Record<string, Picture>): Promise<TestServer> {
  const bundle = await build({
    entryPoints: [`${root}/e2e/fixtures/fit.worker.ts`],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const worker = bundle.outputFiles[0]?.contents;
  const bodyOf = async (pathname: string): Promise<Uint8Array | string | undefined> => {
    const name = path.basename(pathname);
    if (pathname === "/fit.worker.js") return worker;
    if (pathname.startsWith("/pixels/")) return new Uint8Array(pixels[name]?.rgb ?? []);
    if (pathname.startsWith("/models/")) return modelFile(name);
    if (pathname.startsWith("/wasm/")) return readFile(`${wasmFolder}/${name}`);
    return `<!doctype html><title>engine</title>`;
  };
  const types: Record<string, string> = { ".js": "text/javascript", ".wasm": "application/wasm", "": "text/html" };
  return startHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    response.setHeader("content-type", types[path.extname(pathname)] ?? "application/octet-stream");
    void bodyOf(pathname).then((body) => response.end(body));
  });
}

test("the engine makes the same picture in a worker of the browser as on the server", async ({ page }) => {
  const [person, garment] = [await samplePixels("persons/tom"), await samplePixels("garments/tee_print")];
  const server = await serveEngine({ person, garment });
  await page.goto(server.origin);
  const base64 = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker("/fit.worker.js", { type: "module" });
        worker.onerror = ({ message }) => {
          reject(new Error(message));
        };
        worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
          let text = "";
          for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
          resolve(btoa(text));
        };
        worker.postMessage("fit");
      }),
  );
  await server.close();
  const inBrowser = Buffer.from(base64, "base64");

  const networks = await loadNetworks({ wasmFolder: `${wasmFolder}/`, readModelFile: modelFile });
  const here = await fitPixels(person, garment, networks);
  expect(inBrowser).toHaveLength(here.rgb.length);
  let pixelsApart = 0;
  let mostLevels = 0;
  for (let i = 0; i < inBrowser.length; i += 3) {
    const levels = Math.max(...[i, i + 1, i + 2].map((k) => Math.abs((inBrowser[k] ?? 0) - (here.rgb[k] ?? 0))));
    mostLevels = Math.max(mostLevels, levels);
    if (levels > 0) pixelsApart++;
  }
  expect(mostLevels).toBeLessThanOrEqual(1);
  expect(pixelsApart / (inBrowser.length / 3)).toBeLessThanOrEqual(0.001);
});
