import { loadNetworks } from "@/lib/engine/networks/load-networks";
import type { ModelFileName } from "@/lib/engine/networks/model-artifacts";
import type { Networks } from "@/lib/engine/types";

/*
 * The bundler sees these literal addresses and gives each file a name with its content's hash: it is loaded from our own
 * origin, once, kept by the browser for good, and never mixed with one of another version.
 */
const modelFiles = {
  "blazepose-full.json": new URL("../../../public/models/blazepose-full.json", import.meta.url),
  "blazepose-full.bin": new URL("../../../public/models/blazepose-full.bin", import.meta.url),
  "selfie.json": new URL("../../../public/models/selfie.json", import.meta.url),
  "selfie.bin": new URL("../../../public/models/selfie.bin", import.meta.url),
} as const satisfies Record<ModelFileName, URL>;

const wasmFile = new URL(
  "../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm",
  import.meta.url,
);

/**
 * The engine's networks in a worker of the tab, 7 MB from our own origin. Once a worker: the runtime is global to it.
 *
 * @throws Error where a file does not come, or the browser has no wasm with SIMD
 */
export const ownNetworks = (): Promise<Networks> => loadNetworks({ wasmFile: wasmFile.href, readModelFile });

async function readModelFile(name: ModelFileName): Promise<Uint8Array> {
  const answer = await fetch(modelFiles[name]);
  if (!answer.ok) throw new Error(`${name}: status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
