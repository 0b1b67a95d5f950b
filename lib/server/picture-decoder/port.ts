import type { PictureFormat } from "@/lib/shared/sniff-picture";
import type { Result } from "@/lib/shared/result";
import type { SizePx, SizeProblem } from "@/lib/shared/picture-rules";

/** Formats that are ever decoded on this server. Everything else is refused by its first bytes. */
export type DecodableFormat = Extract<PictureFormat, "jpeg" | "png" | "webp">;

/** Pixels in our own encoding: upright, 8-bit sRGB, and nothing of the file they came from. */
export type DecodedPicture = SizePx & { bytes: Buffer; contentType: `image/${DecodableFormat}` };

/**
 * `unreadable_image` and size problems: the picture's own fault. `busy`: too much is waiting, come back.
 * `unavailable`: no decoder can be started, which the operator has to look at.
 */
export type DecodingProblem = "unreadable_image" | SizeProblem | "busy" | "unavailable";

/**
 * Decodes pictures that nobody vouches for, where a crash or a bomb cannot hurt the server. Only the first
 * bytes, which tell the format, are looked at before; even the header is read here. Never throws for a bad picture.
 */
export type PictureDecoder = {
  /** Refuse what breaks the rules for photos. Same size; JPEG becomes JPEG (q95, 4:4:4), all else PNG, with alpha only where some pixel uses it. */
  normalise(bytes: Uint8Array, format: DecodableFormat): Promise<Result<DecodedPicture, DecodingProblem>>;
  /** A WebP of at most this width, for lists and small screens. */
  reduce(bytes: Uint8Array, maxWidthPx: number): Promise<Result<DecodedPicture, DecodingProblem>>;
  /** Ends the processes; pictures under way answer `unavailable`. */
  close(): Promise<void>;
};
