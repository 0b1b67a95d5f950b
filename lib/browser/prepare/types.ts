import type { SizePx } from "@/lib/shared/picture-rules";

/** A picture as it will be sent, and what was done to it. Sizes are after turning upright. */
export type PreparedPicture = {
  /** JPEG or PNG, within `pictureRules`; the file itself when `changed` is false. */
  blob: Blob;
  source: SizePx & { bytes: number; contentType: string };
  prepared: SizePx & { bytes: number };
  /** False: not one byte was changed in the browser. */
  changed: boolean;
  /** The file told where it was taken, and `blob` does not. */
  locationRemoved: boolean;
  /** The file carried metadata of any kind, and `blob` does not. */
  metadataRemoved: boolean;
};

export type PrepareProblem = {
  code:
    | "unsupported_format"
    | "unreadable_image"
    | "photo_too_small"
    | "photo_bad_aspect"
    | "too_many_pixels"
    | "photo_too_large";
  /** The picture's size after turning, where a header told it. */
  size?: SizePx;
};
