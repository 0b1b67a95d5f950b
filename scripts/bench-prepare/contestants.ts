import compressWithWorker from "browser-image-compression";
import Compressor from "compressorjs";
import { Pica } from "pica";
import { preparePicture } from "../../lib/browser/prepare/prepare-picture";

/*
 * Runs in the page of the benchmark. Each takes a file and makes a JPEG with a long edge of at most 2048 px, as its own
 * documentation says it is done. Only ours and browser-image-compression can be told a size in bytes; at this quality the others stay within 1,000,000 too.
 */

const edgePx = 2048;
const quality = 0.9;

export const contestants = {
  "fitting-room": async (file) => {
    const prepared = await preparePicture(file, new AbortController().signal);
    if (!prepared.ok) throw new Error(prepared.error.code);
    return prepared.value.blob;
  },

  "browser-image-compression": (file) =>
    compressWithWorker(file, {
      maxSizeMB: 1_000_000 / 2 ** 20,
      maxWidthOrHeight: edgePx,
      initialQuality: quality,
      fileType: "image/jpeg",
      useWebWorker: true,
      libURL: `${location.origin}/files/browser-image-compression.js`,
    }),

  compressorjs: (file) =>
    new Promise<Blob>((success, error) => {
      new Compressor(file, { maxWidth: edgePx, maxHeight: edgePx, quality, mimeType: "image/jpeg", success, error });
    }),

  pica: async (file) => {
    const pica = new Pica();
    const image = new Image();
    image.src = URL.createObjectURL(file);
    // Not decode(): it refuses what is larger than the browser keeps decoded.
    await new Promise((loaded, failed) => Object.assign(image, { onload: loaded, onerror: failed }));
    const scale = Math.min(1, edgePx / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    return pica.toBlob(await pica.resize(image, canvas), "image/jpeg", quality);
  },
} as const satisfies Record<string, (file: File) => Promise<Blob>>;

export type Contestant = keyof typeof contestants;
