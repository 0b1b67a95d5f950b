/**
 * `npm run bench:engine`: how long the local engine takes over the sample pictures, as JSON.
 *
 * `stages`: milliseconds of each step in this process, wall and processor time. `pool`: whole renders through the worker pool, the
 * delay of this thread's event loop meanwhile (idle before, while a thread starts, while it renders), and the process's memory. Needs `npm run build:worker`.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { compositeGarment } from "@/lib/engine/composite/composite-garment";
import { prepareGarmentPhoto, preparePerson } from "@/lib/engine/fit";
import { loadNetworks } from "@/lib/engine/networks/load-networks";
import { warpGarment } from "@/lib/engine/warp/warp-garment";
import { decodePicture, encodePng } from "@/lib/server/renderers/decode-picture";
import { enginePool } from "@/lib/server/renderers/engine-pool";
import type { EngineLearned } from "@/lib/server/renderers/engine-port";
import { sampleGarmentKinds, samplePersons } from "@/lib/shared/samples";
import { summary, stopwatch } from "./stopwatch";

const modelsFolder = resolve("public/models/") + "/";
const wasmFolder = resolve("node_modules/@tensorflow/tfjs-backend-wasm/dist/") + "/";
const garments = Object.keys(sampleGarmentKinds);
const pairs = garments.map((garment, i) => ({
  person: resolve(`public/samples/persons/${samplePersons[i % samplePersons.length] ?? "anna"}.jpg`),
  garment: resolve(`public/samples/garments/${garment}.jpg`),
}));

const must = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(`a sample was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

async function benchStages() {
  const watch = stopwatch();
  const networks = await watch.time("load networks", () =>
    loadNetworks({ wasmFolder, readModelFile: (name) => readFile(modelsFolder + name) }),
  );
  for (const pair of pairs) {
    const [personBytes, garmentBytes] = await Promise.all([readFile(pair.person), readFile(pair.garment)]);
    const personPhoto = must(await watch.time("decode", () => decodePicture(personBytes)));
    const garmentPhoto = must(await decodePicture(garmentBytes));
    const person = must(await watch.time("analyse person", () => preparePerson(personPhoto, networks)));
    const garment = must(await watch.time("prepare garment", () => prepareGarmentPhoto(garmentPhoto, {}, networks)));
    const warped = await watch.time("warp", () => warpGarment(person.analysis, garment));
    const laid = await watch.time("composite", () =>
      compositeGarment(person.picture, person.analysis, garment, warped),
    );
    await watch.time("encode", () => encodePng(laid.picture));
  }
  return watch.report();
}

/** How late this thread's timers are, at most, while something else runs. What it reads of an idle server is the machine's own. */
function loopDelay() {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  return {
    async during<Value>(work: () => Promise<Value>): Promise<Value> {
      delay.enable();
      const value = await work();
      delay.disable();
      return value;
    },
    report: () => ({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }),
  };
}

async function benchPool() {
  const pool = enginePool({
    workerFile: resolve(".next-worker/engine.worker.cjs"),
    threads: 1,
    modelsFolder,
    wasmFolder,
    onFault: (error) => {
      throw error;
    },
  });
  const never = new AbortController().signal;
  const idle = loopDelay();
  await idle.during(() => pause(2000));
  const [threadStart, renders] = [loopDelay(), loopDelay()];
  const cold: number[] = [];
  const personKnown: number[] = [];
  const bothKnown: number[] = [];
  for (const pair of pairs) {
    const job = {
      person: await readFile(pair.person),
      garments: [{ bytes: await readFile(pair.garment), slot: "single" as const }],
    };
    const fit = async (times: number[], known: EngineLearned) => {
      const start = performance.now();
      const delay = cold.length === 0 ? threadStart : renders;
      const { learned = {} } = await delay.during(async () => must(await pool.fit({ ...job, known }, never)));
      times.push(performance.now() - start);
      return learned;
    };
    const { person, ...garment } = await fit(cold, {});
    if (person) await fit(personKnown, { person });
    await fit(bothKnown, { ...garment, ...(person && { person }) });
  }
  const memoryMb = Math.round(process.memoryUsage.rss() / 1e6);
  await pool.close();
  return {
    firstRenderMs: summary(cold),
    personKnownMs: summary(personKnown),
    bothPhotosKnownMs: summary(bothKnown),
    eventLoopDelayMs: { idle: idle.report(), threadStart: threadStart.report(), renders: renders.report() },
    processMemoryMb: memoryMb,
  };
}

// The pool first: the stages would add their own networks to the memory that is measured.
const pool = await benchPool();
const stages = await benchStages();
console.log(JSON.stringify({ pairs: pairs.length, stages, pool }, null, 2));
