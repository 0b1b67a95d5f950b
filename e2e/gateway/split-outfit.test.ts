import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, it } from "vitest";
import { stitchOutfit } from "@/lib/server/renderers/gateway/stitch-outfit";
import { splitOutfit } from "./split-outfit";

const garment = (name: string) => readFile(`public/samples/garments/${name}.jpg`);

it("finds the two pieces of what is sent as an outfit", async () => {
  const pieces = await splitOutfit(await stitchOutfit(await garment("tee_print"), await garment("jeans")));
  const heights = await Promise.all(
    [pieces?.upper, pieces?.lower].map(async (piece) => (await sharp(piece).trim().metadata()).height),
  );
  expect(heights.every((height) => height > 300)).toBe(true);
});

it("leaves one garment in one piece", async () => {
  expect(await splitOutfit(await garment("dress_floral"))).toBeNull();
});
