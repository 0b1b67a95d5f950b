import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { enginePool } from "./engine-pool";
import type { EngineGarment, EngineJob, EnginePool } from "./engine-port";

// Whole renders on a machine that may be doing other things.
vi.setConfig({ testTimeout: 180_000 });

const root = fileURLToPath(new URL("../../../", import.meta.url));
const widthPx = 384;
const heightPx = 512;
/** A shipped photo at half its size: all that is promised here holds at any size, and the engine has a quarter of the work. */
const sample = (name: string) =>
  sharp(join(root, "public/samples", `${name}.jpg`))
    .resize(widthPx, heightPx, { fit: "inside" })
    .jpeg({ quality: 95 })
    .toBuffer();
const garment = async (name: string, slot: EngineGarment["slot"] = "single"): Promise<EngineGarment> => ({
  bytes: await sample(`garments/${name}`),
  slot,
});
const never = new AbortController().signal;

let folder = "";
let pool: EnginePool;
const faults: string[] = [];

beforeAll(async () => {
  // Beside the modules, so that the bundle finds sharp.
  folder = await mkdtemp(join(root, "node_modules/.engine-"));
  const workerFile = join(folder, "engine.worker.cjs");
  await build({
    entryPoints: [join(root, "lib/server/renderers/engine.worker.ts")],
    outfile: workerFile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["sharp"],
    logLevel: "error",
  });
  pool = newPool();
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

/** A pool whose one thread has done nothing yet. */
const newPool = () =>
  enginePool({
    workerFile: join(folder, "engine.worker.cjs"),
    threads: 1,
    modelsFolder: join(root, "public/models/"),
    wasmFolder: join(root, "node_modules/@tensorflow/tfjs-backend-wasm/dist/"),
    onFault: (error) => faults.push(String(error)),
  });

const render = (job: EngineJob) => pool.fit(job, never);

async function rendered(job: EngineJob) {
  const answer = await render(job);
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.field ?? ""} ${faults.join()}`);
  return answer.value;
}
const rawPixels = (bytes: Buffer) => sharp(bytes).removeAlpha().raw().toBuffer();

/** Share of the pixels in a box (left, top, right, bottom) that differ at all. */
function changed(before: Buffer, after: Buffer, [left, top, right, bottom]: [number, number, number, number]): number {
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const i = (y * widthPx + x) * 3;
      if (before.compare(after, i, i + 3, i, i + 3) !== 0) count++;
    }
  }
  return count / ((right - left) * (bottom - top));
}

const tomInTee = async (): Promise<EngineJob> => ({
  person: await sample("persons/tom"),
  garments: [await garment("tee_print")],
});
/** Drawn once, by the first test that asks: a whole render takes seconds. */
let firstRender: ReturnType<typeof rendered> | undefined;
const tomInTeeAtFirst = () => (firstRender ??= tomInTee().then(rendered));

test("a sample pair becomes a PNG of the person photo's size, in which face and surroundings are untouched", async () => {
  const { png, ...size } = await tomInTeeAtFirst();
  expect(size).toMatchObject({ widthPx, heightPx });
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: widthPx, height: heightPx });
  const [before, after] = [await rawPixels(await sample("persons/tom")), await rawPixels(png)];
  expect(changed(before, after, [175, 45, 215, 95]), "face").toBe(0);
  expect(changed(before, after, [0, 0, widthPx, 30]), "above the head").toBe(0);
  expect(changed(before, after, [150, 200, 240, 300]), "chest").toBeGreaterThan(0.5);
});

test("the same photos give the same bytes, whatever was rendered in between", async () => {
  const { png } = await tomInTeeAtFirst();
  await rendered({ person: await sample("persons/anna"), garments: [await garment("jeans")] });
  expect((await rendered(await tomInTee())).png.equals(png)).toBe(true);
});

test("what one job learned spares another engine the work, and gives the same bytes", async () => {
  const { png, learned = {} } = await tomInTeeAtFirst();
  // The thread that learned it has it in memory: only a new one shows that the packed form is enough.
  const other = newPool();
  const again = await other.fit({ ...(await tomInTee()), known: learned }, never);
  await other.close();
  expect(Object.keys(learned)).toEqual(["person", "garment.single"]);
  expect(again).toMatchObject({ ok: true, value: { learned: {} } });
  expect(again.ok && again.value.png.equals(png)).toBe(true);
});

test("an outfit is both garments in one picture", async () => {
  const person = await sample("persons/kenji");
  const top = await garment("sweater_knit", "top");
  const bottom = await garment("chino_olive", "bottom");
  const before = await rawPixels(person);
  const { png, learned = {} } = await rendered({ person, garments: [top] });
  const topAlone = await rawPixels(png);
  const outfit = await rawPixels((await rendered({ person, garments: [bottom, top], known: learned })).png);
  expect(changed(before, topAlone, [150, 340, 165, 400]), "legs with the top alone").toBe(0);
  expect(changed(before, outfit, [150, 340, 165, 400]), "legs with the outfit").toBeGreaterThan(0.9);
  expect(changed(before, outfit, [175, 130, 215, 200]), "chest with the outfit").toBeGreaterThan(0.9);
});

test.each([
  {
    name: "a garment in the person's place",
    job: async () => ({ person: await sample("garments/tee_print"), garments: [await garment("tee_print")] }),
    refusal: { code: "no_person", field: "person" },
  },
  {
    name: "a person in the garment's place",
    job: async () => ({
      person: await sample("persons/tom"),
      garments: [{ bytes: await sample("persons/anna"), slot: "top" as const }],
    }),
    refusal: { code: "wrong_slot", field: "garment.top" },
  },
  {
    name: "trousers as the top",
    job: async () => ({ person: await sample("persons/tom"), garments: [await garment("jeans", "top")] }),
    refusal: { code: "wrong_slot", field: "garment.top" },
  },
  {
    name: "a dress over trousers",
    job: async () => ({
      person: await sample("persons/tom"),
      garments: [await garment("jeans", "bottom"), await garment("dress_floral", "top")],
    }),
    refusal: { code: "garment_conflict", field: "garment.top" },
  },
  {
    name: "bytes that are no picture",
    job: async () => ({ person: Buffer.from("no picture"), garments: [await garment("tee_print")] }),
    refusal: { code: "unreadable_image", field: "person" },
  },
])("$name is refused with its reason", async ({ job, refusal }) => {
  const { person: tom } = (await tomInTeeAtFirst()).learned ?? {};
  const known = tom && refusal.field !== "person" ? { person: tom } : {};
  expect(await render({ ...(await job()), known })).toEqual({ ok: false, error: refusal });
});

test("a photo larger than the engine works at is reduced to a long edge of 1024", async () => {
  const person = await sharp(await sample("persons/lin"))
    .resize(1200, 1600)
    .jpeg()
    .toBuffer();
  expect(await rendered({ person, garments: [await garment("tee_print")] })).toMatchObject({
    widthPx: 768,
    heightPx: 1024,
  });
});
