import type { Result } from "@/lib/shared/result";
import type { PictureFormat } from "@/lib/shared/picture-formats";
import type { SizePx, SizeProblem } from "@/lib/shared/picture-rules";

/** What a photo may come as. Everything else is refused by its first bytes. */
export type PhotoFormat = Extract<PictureFormat, "jpeg" | "png" | "webp" | "avif">;
/** What a gateway may answer. */
export type DecodableFormat = Extract<PictureFormat, "jpeg" | "png" | "webp">;
export type ReducedFormat = Extract<PictureFormat, "jpeg" | "png" | "webp" | "avif">;

export type DecodedPicture = SizePx & { bytes: Buffer; contentType: `image/${ReducedFormat}` };

/**
 * `unreadable_image` and size problems: the picture's own fault. `busy`: too much is waiting, come back.
 * `unavailable`: no decoder can be started, which the operator has to look at.
 */
export type DecodingProblem = "unreadable_image" | SizeProblem | "busy" | "unavailable";

type Decoded = Promise<Result<DecodedPicture, DecodingProblem>>;

/**
 * Decodes pictures that nobody vouches for, where a crash or a bomb cannot hurt the server. Only the first bytes,
 * which tell the format, are looked at before; even the header is read here. Never throws for a bad picture.
 */
export type PictureDecoder = {
  /**
   * Refuse what breaks the rules for photos, and encode the pixels anew: upright, 8-bit sRGB, without metadata. JPEG
   * stays JPEG (q95, 4:4:4), PNG stays PNG, with alpha only where some pixel uses it. WebP and AVIF become PNG where
   * some pixel uses alpha, else JPEG.
   */
  normalisePhoto(bytes: Uint8Array, format: PhotoFormat): Decoded;
  /** A gateway's picture: the same bytes where they hold nothing but the picture, else its pixels encoded anew. */
  verifyResult(bytes: Uint8Array, format: DecodableFormat): Decoded;
  /** Reduce a stored picture to at most this width; never enlarges. */
  reduce(bytes: Uint8Array, maxWidthPx: number, format: ReducedFormat): Decoded;
  /** Ends the processes; pictures under way answer `unavailable`. */
  close(): Promise<void>;
};
