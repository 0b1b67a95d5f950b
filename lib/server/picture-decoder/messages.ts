import { z } from "zod/mini";
import type { DecodableFormat, PhotoFormat, ReducedFormat } from "./port";

/** What the server asks of the decoder process. Buffers travel as they are (structured clone). */
export type DecodingJob =
  | { kind: "photo"; bytes: Uint8Array; format: PhotoFormat }
  | { kind: "result"; bytes: Uint8Array; format: DecodableFormat }
  | { kind: "reduce"; bytes: Uint8Array; format: ReducedFormat; maxWidthPx: number };

const SidePx = z.int().check(z.positive());
/** So much memory is left over from this picture that the process should be replaced. */
const isSpent = z.boolean();

/**
 * What the decoder process says. It is parsed like a request from outside: that process read hostile bytes in native
 * code, so the server believes it no more than it believes the uploader.
 */
export const DecoderMessage = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ready") }),
  z.strictObject({
    kind: z.literal("decoded"),
    isSpent,
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    contentType: z.enum(["image/jpeg", "image/png", "image/webp", "image/avif"]),
    widthPx: SidePx,
    heightPx: SidePx,
  }),
  z.strictObject({
    kind: z.literal("refused"),
    isSpent,
    problem: z.enum(["unreadable_image", "too_many_pixels", "photo_too_small", "photo_bad_aspect"]),
  }),
]);
export type DecoderMessage = z.infer<typeof DecoderMessage>;
export type DecodingAnswer = Exclude<DecoderMessage, { kind: "ready" }>;
