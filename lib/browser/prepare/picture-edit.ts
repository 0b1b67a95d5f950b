import type { SizePx } from "@/lib/shared/picture-rules";

/** A box in shares of a picture's width and height, 0 to 1. */
export type Crop = { left: number; top: number; right: number; bottom: number };

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** What a person did to a picture that is upright by its file: first turned, then cut (in shares of the turned one), then brightened. */
export type PictureEdit = { turns: Turns; crop: Crop | null; isBrightened: boolean };

export const noEdit: PictureEdit = { turns: 0, crop: null, isBrightened: false };

export const isEdited = ({ turns, crop, isBrightened }: PictureEdit): boolean =>
  turns !== 0 || crop !== null || isBrightened;

export const wholeCrop: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

export function turnedSize({ widthPx, heightPx }: SizePx, turns: Turns): SizePx {
  return turns % 2 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx };
}

/** The size of what is left, in whole pixels. */
export function editedSize(upright: SizePx, { turns, crop }: PictureEdit): SizePx {
  const { widthPx, heightPx } = turnedSize(upright, turns);
  const { left, top, right, bottom } = crop ?? wholeCrop;
  return {
    widthPx: Math.max(1, Math.round(widthPx * (right - left))),
    heightPx: Math.max(1, Math.round(heightPx * (bottom - top))),
  };
}

/** One more turn and cut on top of an edit, `crop` in shares of what is seen after both. */
export function editedFurther(edit: PictureEdit, turns: Turns, crop: Crop | null): PictureEdit {
  const outer = turnedCrop(edit.crop ?? wholeCrop, turns);
  const nested = crop ? nestedCrop(outer, crop) : outer;
  return {
    turns: ((edit.turns + turns) % 4) as Turns,
    crop: crop || edit.crop ? nested : null,
    isBrightened: edit.isBrightened,
  };
}

/** Where a box lies after the picture around it was turned. */
function turnedCrop(crop: Crop, turns: Turns): Crop {
  let turned = crop;
  for (let turn = 0; turn < turns; turn++) {
    const { left, top, right, bottom } = turned;
    turned = { left: 1 - bottom, top: left, right: 1 - top, bottom: right };
  }
  return turned;
}

function nestedCrop(outer: Crop, inner: Crop): Crop {
  const across = (share: number) => outer.left + share * (outer.right - outer.left);
  const down = (share: number) => outer.top + share * (outer.bottom - outer.top);
  return { left: across(inner.left), top: down(inner.top), right: across(inner.right), bottom: down(inner.bottom) };
}

/** The largest box in the middle of a picture with this ratio of width to height. */
export function centredCrop({ widthPx, heightPx }: SizePx, ratio: number): Crop {
  const width = Math.min(1, (heightPx * ratio) / widthPx);
  const height = Math.min(1, widthPx / ratio / heightPx);
  return { left: (1 - width) / 2, top: (1 - height) / 2, right: (1 + width) / 2, bottom: (1 + height) / 2 };
}
