import { join, resolve } from "node:path";
import { enginePool } from "../../lib/server/renderers/engine-pool";
import type { EngineJob } from "../../lib/server/renderers/engine-port";
import { composePicture, type MakePicture } from "./compose-picture";
import { splitOutfit } from "./split-outfit";

/**
 * Result pictures by the local engine, so that the whole app can be seen working. Needs `npm run build:worker` and the
 * `react-server` condition. What the engine refuses is only laid together.
 */
export function enginePictures(): MakePicture {
  const engine = enginePool({
    workerFile: resolve(".next-worker", "engine.worker.cjs"),
    modelsFolder: `${resolve("public", "models")}/`,
    wasmFolder: `${join(resolve("node_modules"), "@tensorflow", "tfjs-backend-wasm", "dist")}/`,
    threads: 1,
    onFault: (error) => {
      console.error(error);
    },
  });
  const never = new AbortController().signal;
  return async (human, cloth) => {
    if (!human || !cloth) return composePicture(human, cloth);
    const fitted = await engine.fit({ person: human, garments: await garmentsIn(cloth) }, never);
    return fitted.ok ? fitted.value.png : composePicture(human, cloth);
  };
}

/** Bottom before top, as the engine takes an outfit. */
async function garmentsIn(cloth: Buffer): Promise<EngineJob["garments"]> {
  const outfit = await splitOutfit(cloth);
  if (!outfit) return [{ bytes: cloth, slot: "single" }];
  return [
    { bytes: outfit.lower, slot: "bottom" },
    { bytes: outfit.upper, slot: "top" },
  ];
}
