import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fitPrepared, type PreparedPerson, prepareGarmentPhoto, preparePerson } from "@/lib/engine/fit";
import { loadNetworks } from "@/lib/engine/networks/load-networks";
import type { PreparedGarment } from "@/lib/engine/prepare-garment/prepared-garment";
import type { EngineRefusal, Networks } from "@/lib/engine/types";
import type { FitNudge } from "@/lib/shared/garment";
import { err, ok, type Result } from "@/lib/shared/result";
import { boundedCache } from "./bounded-cache";
import { decodePicture, encodePng } from "./decode-picture";
import type { EngineAnswer, EngineWorkerData } from "./engine-job";
import type { EngineGarment, EngineJob } from "./engine-port";

type Runner = { run(job: EngineJob): Promise<EngineAnswer> };
type Failure = EngineRefusal | "unreadable_image";

/** Prepared photos kept, about 5 MB each: a person tries several garments, a garment is tried by several people. */
const personsKept = 4;
const garmentsKept = 8;

let runner: Runner | undefined;

/** The one runner of this thread: networks are loaded with the first job and stay. */
export function engineRunner(data: EngineWorkerData): Runner {
  runner ??= createRunner(data);
  return runner;
}

function createRunner({ modelsFolder, wasmFolder }: EngineWorkerData): Runner {
  const networks = loadNetworks({ wasmFolder, readModelFile: (name) => readFile(join(modelsFolder, name)) });
  const persons = boundedCache<Result<PreparedPerson, Failure>>(personsKept);
  const garments = boundedCache<Result<PreparedGarment, Failure>>(garmentsKept);
  return {
    async run({ person, garments: given, fit = {} }) {
      const loaded = await networks;
      const prepared = await persons.get(contentHash(person), () => decodeAndPrepare(person, loaded));
      if (!prepared.ok) return err({ code: prepared.error, field: "person" });

      const pieces = [];
      for (const garment of given) {
        const piece = await garments.get(garmentKey(garment, fit), () => cutOut(garment, fit, loaded));
        if (!piece.ok) return err({ code: piece.error, field: `garment.${garment.slot}` });
        pieces.push({ slot: garment.slot, garment: piece.value });
      }

      const fitted = fitPrepared(prepared.value, pieces, fit);
      if (!fitted.ok) return fitted;
      const { picture, notice } = fitted.value;
      const { widthPx, heightPx } = picture;
      return ok({ png: await encodePng(picture), widthPx, heightPx, ...(notice && { notice }) });
    },
  };
}

async function decodeAndPrepare(bytes: Uint8Array, networks: Networks): Promise<Result<PreparedPerson, Failure>> {
  const photo = await decodePicture(bytes);
  return photo.ok ? preparePerson(photo.value, networks) : photo;
}

async function cutOut(
  { bytes, kind }: EngineGarment,
  { sleeves }: FitNudge,
  networks: Networks,
): Promise<Result<PreparedGarment, Failure>> {
  const photo = await decodePicture(bytes);
  if (!photo.ok) return photo;
  return prepareGarmentPhoto(photo.value, { ...(kind && { kind }), ...(sleeves && { sleeves }) }, networks);
}

const contentHash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64");

/** A garment is prepared differently for another kind or other sleeves. */
const garmentKey = ({ bytes, kind }: EngineGarment, { sleeves }: FitNudge) =>
  [contentHash(bytes), kind, sleeves].join(" ");
