import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { loadNetworks } from "@/lib/engine/networks/load-networks";
import { reduceToEdge } from "@/lib/engine/raster/reduce-picture";
import type { Networks, Picture } from "@/lib/engine/types";
import { decodePicture, encodePng } from "@/lib/server/renderers/decode-picture";

const root = path.resolve(import.meta.dirname, "../..");

/** Both networks, from the repository's own files. */
export function engineNetworks(): Promise<Networks> {
  return loadNetworks({
    wasmFolder: `${root}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`,
    readModelFile: (name) => readFile(`${root}/public/models/${name}`),
  });
}

/** A file as the engine's working picture. Throws where it is no picture. */
export async function readPicture(file: string): Promise<Picture> {
  const decoded = await decodePicture(await readFile(file));
  if (!decoded.ok) throw new Error(`${file}: ${decoded.error}`);
  return reduceToEdge(decoded.value, 1024);
}

/** Names without extension of the JPEG and PNG files of a folder; none where there is no such folder. */
export async function pictureNames(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => /\.(jpe?g|png)$/i.test(file)).sort();
}

type Tile = { title: string; pictures: (Picture | null)[] };

const tile = { widthPx: 240, heightPx: 320, gapPx: 6, titlePx: 20, perRow: 4 } as const;

/** One PNG with a row of pictures for each tile, and its title over it; null leaves a place empty. */
export async function contactSheet(tiles: Tile[], file: string): Promise<void> {
  const columns = Math.max(1, ...tiles.map(({ pictures }) => pictures.length));
  const cellWidthPx = columns * tile.widthPx + tile.gapPx;
  const cellHeightPx = tile.heightPx + tile.titlePx + tile.gapPx;
  const perRow = Math.max(1, Math.floor((tile.perRow * 2) / columns));
  const layers: OverlayOptions[] = [];
  for (const [k, { title, pictures }] of tiles.entries()) {
    const left = (k % perRow) * cellWidthPx;
    const top = Math.floor(k / perRow) * cellHeightPx;
    const text = title.replace(/[<&>]/g, " ");
    const label = `<svg width="${cellWidthPx}" height="${tile.titlePx}"><text x="4" y="15" font-size="13" font-family="sans-serif">${text}</text></svg>`;
    layers.push({ input: Buffer.from(label), left, top });
    for (const [column, picture] of pictures.entries()) {
      if (!picture) continue;
      const small = await sharp(await encodePng(picture))
        .resize(tile.widthPx, tile.heightPx, { fit: "contain", background: "#e8e8e8" })
        .toBuffer();
      layers.push({ input: small, left: left + column * tile.widthPx, top: top + tile.titlePx });
    }
  }
  const width = perRow * cellWidthPx;
  const height = Math.max(1, Math.ceil(tiles.length / perRow)) * cellHeightPx;
  await sharp({ create: { width, height, channels: 3, background: "#ffffff" } })
    .composite(layers)
    .png()
    .toFile(file);
}
