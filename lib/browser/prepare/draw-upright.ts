import { fitWithin } from "@/lib/shared/fit-within";
import { uprightSize, type Orientation } from "@/lib/shared/picture-header/picture-header";
import type { Frame } from "./decode-picture";

/** Where the stored x and y axes and origin go, for a frame drawn `w` wide and `h` high (EXIF 2.32, orientation tag). */
const turns = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w],
  8: (w) => [0, -1, 1, 0, 0, w],
} as const satisfies Record<Orientation, (w: number, h: number) => DOMMatrixInit | number[]>;

/** Draw a frame turned upright, on white, in sRGB, with a long edge of at most `maxEdgePx`. */
export function drawUpright({ image, orientation }: Frame, maxEdgePx: number): OffscreenCanvas {
  const [widthPx, heightPx] =
    "width" in image ? [image.width, image.height] : [image.displayWidth, image.displayHeight];
  const drawn = fitWithin({ widthPx, heightPx }, maxEdgePx);
  const upright = uprightSize({ stored: drawn, orientation });
  const canvas = new OffscreenCanvas(upright.widthPx, upright.heightPx);
  // Read back at once by the encoder, so it must not go to the graphics card and back.
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("no 2d canvas in this worker");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.setTransform(new DOMMatrix([...turns[orientation](drawn.widthPx, drawn.heightPx)]));
  context.drawImage(image, 0, 0, drawn.widthPx, drawn.heightPx);
  return canvas;
}
