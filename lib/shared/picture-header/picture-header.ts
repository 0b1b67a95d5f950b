import type { SizePx } from "../picture-rules";

/** EXIF tag 0x0112: how the stored rows and columns have to be turned; 1 is upright, 5 to 8 swap width and height. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What a file says about its picture before anything is decoded. Every figure is a claim until the decoder agrees. */
export type PictureHeader = {
  /** As stored, before turning; integers >= 1. */
  stored: SizePx;
  orientation: Orientation;
  /** Where the EXIF orientation values stand, first byte each, with their byte order. Empty when the container turns. */
  orientationAt: readonly OrientationAt[];
  /** A position on the earth, in EXIF or XMP. */
  hasLocation: boolean;
  /** Anything that is not needed to show the picture: EXIF, XMP, IPTC, comments, provenance. A colour profile is not counted. */
  hasMetadata: boolean;
  /** One frame, opaque, at most 8 bits a channel, grey or RGB, and sRGB as far as the header tells. */
  isPlain: boolean;
};

export type OrientationAt = { at: number; littleEndian: boolean };

/** Size as a person sees it, after turning. */
export function uprightSize({ stored, orientation }: Pick<PictureHeader, "stored" | "orientation">): SizePx {
  return orientation < 5 ? stored : { widthPx: stored.heightPx, heightPx: stored.widthPx };
}
