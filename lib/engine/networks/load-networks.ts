import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { type GraphModel, loadGraphModel } from "@tensorflow/tfjs-converter";
import { env, ready, setBackend, type Tensor, tensor4d } from "@tensorflow/tfjs-core";
import type { Networks } from "../types";
import { networkInputEdgePx } from "./network-input";
import { type NetworkName, type ReadModelFile, modelArtifacts } from "./model-artifacts";

/**
 * `wasmFolder`: folder or address of the wasm binaries of `@tensorflow/tfjs-backend-wasm`, with a slash at its end. `wasmFile`:
 * address of the one for a single thread with SIMD, where it lies alone.
 */
export type NetworkSources = { readModelFile: ReadModelFile } & ({ wasmFolder: string } | { wasmFile: string });

/**
 * Starts the wasm runtime and loads both networks, about 0.15 s and 130 MB. Once per thread: the runtime is global to it.
 *
 * @throws whatever `readModelFile` throws, or an Error where the wasm binary cannot be read
 */
export async function loadNetworks({ readModelFile, ...wasm }: NetworkSources): Promise<Networks> {
  await startRuntime(wasm);
  const load = (name: NetworkName) => loadGraphModel({ load: () => modelArtifacts(name, readModelFile) });
  const [pose, matte] = await Promise.all([load("blazepose-full"), load("selfie")]);
  return {
    async pose(input) {
      const [points, mask, flag] = await run(pose, input, ["ld_3d", "activation_segmentation", "output_poseflag"]);
      if (!points || !mask || !flag) throw new Error("the pose network has other outputs than expected");
      return { points, mask, flag: flag[0] ?? 0 };
    },
    async matte(input) {
      const [matteOfInput] = await run(matte, input, ["activation_10:0"]);
      if (!matteOfInput) throw new Error("the matte network has other outputs than expected");
      return matteOfInput;
    },
  };
}

/** The runtime wants an address for each, and asks for one. */
const binaries = ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm", "tfjs-backend-wasm-threaded-simd.wasm"];

async function startRuntime(wasm: { wasmFolder: string } | { wasmFile: string }): Promise<void> {
  if ("wasmFolder" in wasm) setWasmPaths(wasm.wasmFolder);
  else setWasmPaths(Object.fromEntries(binaries.map((name) => [name, wasm.wasmFile])));
  // One thread and SIMD everywhere: threads would need a cross-origin isolated page, and sum in another order.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setThreadsCount(1);
  if (!(await setBackend("wasm"))) throw new Error(`the wasm runtime did not start`);
  await ready();
}

async function run(model: GraphModel, input: Float32Array, outputs: string[]): Promise<Float32Array[]> {
  const tensor = tensor4d(input, [1, networkInputEdgePx, networkInputEdgePx, 3]);
  const executed = model.execute(tensor, outputs);
  const tensors: Tensor[] = Array.isArray(executed) ? executed : [executed];
  try {
    return await Promise.all(tensors.map(async (output) => Float32Array.from(await output.data())));
  } finally {
    tensor.dispose();
    for (const output of tensors) output.dispose();
  }
}
