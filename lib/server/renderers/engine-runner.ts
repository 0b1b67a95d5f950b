import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fitPrepared, type PreparedPerson, prepareGarmentPhoto, preparePerson, workingPicture } from "@/lib/engine/fit";
import { loadNetworks } from "@/lib/engine/networks/load-networks";
import type { PreparedGarment } from "@/lib/engine/prepare-garment/prepared-garment";
import type { EngineRefusal, Networks, PersonAnalysis } from "@/lib/engine/types";
import type { FitNudge } from "@/lib/shared/garment";
import { err, ok, type Result } from "@/lib/shared/result";
import { decodePicture, encodePng } from "./decode-picture";
import type { EngineAnswer, EngineWorkerData } from "./engine-job";
import type { EngineGarment, EngineJob, EngineLearned, EnginePlace } from "./engine-port";
import { pack, unpack } from "./pack";

type Runner = { run(job: EngineJob): Promise<EngineAnswer> };
type Failure = EngineRefusal | "unreadable_image";

let runner: Runner | undefined;

/** The one runner of this thread: networks are loaded with the first job and stay. */
export function engineRunner(data: EngineWorkerData): Runner {
  runner ??= createRunner(data);
  return runner;
}

function createRunner({ modelsFolder, wasmFolder }: EngineWorkerData): Runner {
  const networks = loadNetworks({ wasmFolder, readModelFile: (name) => readFile(join(modelsFolder, name)) });
  return {
    async run({ person, garments, fit = {}, known = {} }) {
      const loaded = await networks;
      const packing: Partial<Record<EnginePlace, Promise<Uint8Array>>> = {};
      const prepared = known.person ? await recallPerson(person, known.person) : await analyse(person, loaded);
      if (!prepared.ok) return err({ code: prepared.error, field: "person" });
      if (!known.person) packing.person = pack(prepared.value.analysis);

      const pieces = [];
      for (const garment of garments) {
        const place = `garment.${garment.slot}` as const;
        const piece = known[place] ? recallGarment(known[place]) : await cutOut(garment, fit, loaded);
        if (!piece.ok) return err({ code: piece.error, field: place });
        if (!known[place]) packing[place] = pack(piece.value);
        pieces.push({ slot: garment.slot, garment: piece.value });
      }

      const fitted = fitPrepared(prepared.value, pieces, fit);
      if (!fitted.ok) return fitted;
      const { picture, notice } = fitted.value;
      const { widthPx, heightPx } = picture;
      const [png, learned] = await Promise.all([encodePng(picture), packed(packing)]);
      return ok({ png, widthPx, heightPx, learned, ...(notice && { notice }) });
    },
  };
}

async function packed(packing: Partial<Record<EnginePlace, Promise<Uint8Array>>>): Promise<EngineLearned> {
  const places = Object.keys(packing) as EnginePlace[];
  return Object.fromEntries(await Promise.all(places.map(async (place) => [place, await packing[place]] as const)));
}

/** The picture is quicker decoded again than kept. */
async function recallPerson(bytes: Uint8Array, packed: Uint8Array): Promise<Result<PreparedPerson, Failure>> {
  const photo = await decodePicture(bytes);
  if (!photo.ok) return photo;
  return ok({ picture: workingPicture(photo.value), analysis: unpack(packed) as PersonAnalysis });
}

/** Packed by this very engine: whoever keeps it asks for its version. */
const recallGarment = (packed: Uint8Array): Result<PreparedGarment, Failure> => ok(unpack(packed) as PreparedGarment);

async function analyse(bytes: Uint8Array, networks: Networks): Promise<Result<PreparedPerson, Failure>> {
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
