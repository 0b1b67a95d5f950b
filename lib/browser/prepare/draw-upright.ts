import { fitWithin } from "@/lib/shared/fit-within";
import { uprightSize, type Orientation } from "@/lib/shared/picture-header/picture-header";
import type { Frame } from "./decode-picture";
import { type PictureEdit, turnedSize, wholeCrop } from "./picture-edit";

type Matrix = readonly [number, number, number, number, number, number];

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
} as const satisfies Record<Orientation, (w: number, h: number) => Matrix>;

/** The same turns, by the quarter turns clockwise that a person asked for. */
const orientationOfTurns = [1, 6, 3, 8] as const;

/**
 * Draw a frame turned upright, as it was edited, on white, in sRGB.
 *
 * @param edgePx long edge that the whole picture would have
 */
export function drawUpright(
  { image, orientation, isOpaque }: Frame,
  edgePx: number,
  edit: PictureEdit,
): OffscreenCanvas {
  const [widthPx, heightPx] =
    "width" in image ? [image.width, image.height] : [image.displayWidth, image.displayHeight];
  const drawn = fitWithin({ widthPx, heightPx }, edgePx);
  const upright = uprightSize({ stored: drawn, orientation });
  const turned = turnedSize(upright, edit.turns);
  const { left, top, right, bottom } = edit.crop ?? wholeCrop;
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round((right - left) * turned.widthPx)),
    Math.max(1, Math.round((bottom - top) * turned.heightPx)),
  );
  // Read back at once by the encoder, so it must not go to the graphics card and back.
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) throw new Error("no 2d canvas in this worker");
  if (!isOpaque) {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  // Pixels that only change places must not be resampled: a turned picture takes twice the time then.
  context.imageSmoothingEnabled = drawn.widthPx !== widthPx || drawn.heightPx !== heightPx;
  context.imageSmoothingQuality = "high";
  const asEdited = turns[orientationOfTurns[edit.turns]](upright.widthPx, upright.heightPx);
  context.translate(-Math.round(left * turned.widthPx), -Math.round(top * turned.heightPx));
  context.transform(...asEdited);
  context.transform(...turns[orientation](drawn.widthPx, drawn.heightPx));
  context.drawImage(image, 0, 0, drawn.widthPx, drawn.heightPx);
  return canvas;
}
