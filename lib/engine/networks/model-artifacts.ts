import type { io } from "@tensorflow/tfjs-core";

export type NetworkName = "blazepose-full" | "selfie";
export type ModelFileName = `${NetworkName}.${"json" | "bin"}`;

/** Reads one file of `public/models` by its name, from wherever this engine runs. */
export type ReadModelFile = (fileName: ModelFileName) => Promise<Uint8Array>;

/** The parts of a TensorFlow.js graph model file that loading needs; the files are our own copies, checked by their SHA-256. */
type GraphModelFile = {
  modelTopology: object;
  signature: object;
  weightsManifest: { paths: string[]; weights: io.WeightsManifestEntry[] }[];
};

/** One network out of its two files, as the runtime wants it. */
export async function modelArtifacts(name: NetworkName, readModelFile: ReadModelFile): Promise<io.ModelArtifacts> {
  const [description, weights] = await Promise.all([readModelFile(`${name}.json`), readModelFile(`${name}.bin`)]);
  const file = JSON.parse(new TextDecoder().decode(description)) as GraphModelFile;
  const manifest = file.weightsManifest[0];
  if (!manifest) throw new Error(`${name}.json names no weights`);
  return {
    modelTopology: file.modelTopology,
    signature: file.signature,
    weightSpecs: manifest.weights,
    // A copy of exactly these bytes: a Node buffer may be a window into a larger pool.
    weightData: Uint8Array.from(weights).buffer,
  };
}
