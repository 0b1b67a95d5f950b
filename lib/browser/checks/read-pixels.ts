import type { Picture } from "@/lib/engine/types";

/** The pixels of a prepared picture (upright, without transparency) as the engine wants them. In a worker. */
export async function readPixels(picture: Blob): Promise<Picture> {
  const image = await createImageBitmap(picture);
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("no 2d canvas in this worker");
  context.drawImage(image, 0, 0);
  image.close();
  const { data } = context.getImageData(0, 0, width, height);
  const rgb = new Uint8ClampedArray(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return { widthPx: width, heightPx: height, rgb };
}
