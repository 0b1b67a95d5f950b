import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { beforeAll, expect, test } from "vitest";
import { sampleGarmentKinds, samplePersons } from "@/lib/shared/samples";
import { loadNetworks } from "../networks/load-networks";
import type { Networks, Picture } from "../types";
import { findPerson } from "./find-person";
import { showsPerson } from "./shows-person";

const publicFile = (path: string) => new URL(`../../../public/${path}`, import.meta.url);
const wasmFolder = new URL("../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/", import.meta.url).pathname;

let networks: Networks;
beforeAll(async () => {
  networks = await loadNetworks({ wasmFolder, readModelFile: (name) => readFile(publicFile(`models/${name}`)) });
});

async function decoded(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, rgb: new Uint8ClampedArray(data) };
}
const sample = (folder: string, id: string) => sharp(publicFile(`samples/${folder}/${id}.jpg`).pathname);

/** Two pictures beside each other. */
function sideBySide(left: Picture, right: Picture): Picture {
  const widthPx = left.widthPx + right.widthPx;
  const rgb = new Uint8ClampedArray(widthPx * left.heightPx * 3);
  for (let y = 0; y < left.heightPx; y++) {
    const row = (picture: Picture) => picture.rgb.subarray(y * picture.widthPx * 3, (y + 1) * picture.widthPx * 3);
    rgb.set(row(left), y * widthPx * 3);
    rgb.set(row(right), (y * widthPx + left.widthPx) * 3);
  }
  return { widthPx, heightPx: left.heightPx, rgb };
}

test.each(samplePersons)("%s is found", async (id) => {
  expect(await findPerson(await decoded(sample("persons", id)), networks)).toMatchObject({ ok: true });
});

test("somebody small in a wide picture is found", async () => {
  const wide = sample("persons", "maya").extend({ left: 400, right: 400, extendWith: "copy" });
  expect(await findPerson(await decoded(wide), networks)).toMatchObject({ ok: true });
});

test.each(Object.keys(sampleGarmentKinds))("nobody is found in the garment photo %s", async (id) => {
  expect(await findPerson(await decoded(sample("garments", id)), networks)).toEqual({ ok: false, error: "no_person" });
});

test("a person in the garment's place is noticed, and so are two; a garment is none", async () => {
  expect(await showsPerson(await decoded(sample("garments", "dress_floral")), networks)).toBe(false);
  const anna = await decoded(sample("persons", "anna"));
  expect(await showsPerson(anna, networks)).toBe(true);
  const pair = sideBySide(anna, await decoded(sample("persons", "kenji")));
  expect(await findPerson(pair, networks)).toEqual({ ok: false, error: "several_people" });
  expect(await showsPerson(pair, networks)).toBe(true);
});

test.each([
  { name: "upside down", picture: () => sample("persons", "tom").rotate(180) },
  {
    name: "only a head",
    picture: () => sample("persons", "tom").extract({ left: 250, top: 30, width: 260, height: 240 }),
  },
  {
    name: "one colour",
    picture: () => sharp({ create: { width: 400, height: 500, channels: 3, background: "#ccc" } }),
  },
  { name: "20 pixels", picture: () => sharp({ create: { width: 20, height: 20, channels: 3, background: "#765" } }) },
])("$name is refused as no person", async ({ picture }) => {
  expect(await findPerson(await decoded(picture()), networks)).toEqual({ ok: false, error: "no_person" });
});
