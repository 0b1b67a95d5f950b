import { z } from "zod/mini";
import { RendererName } from "./try-on";

export const PhotoKind = z.enum(["person", "garment"]);
export type PhotoKind = z.infer<typeof PhotoKind>;

export const Photo = z.object({
  id: z.string(),
  kind: PhotoKind,
  widthPx: z.number(),
  heightPx: z.number(),
  bytes: z.number(),
  imageUrl: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** Every renderer that has been given this picture. */
  sentTo: z.array(z.object({ renderer: RendererName, at: z.string() })),
});
export type Photo = z.infer<typeof Photo>;

/** `count`, of all there are, comes with the first page only. */
export const PhotoPage = z.object({
  items: z.array(Photo),
  nextCursor: z.nullable(z.string()),
  count: z.optional(z.number()),
});
export type PhotoPage = z.infer<typeof PhotoPage>;

/** Body of `POST /api/photos/from-address`. */
export const PhotoAddress = z.strictObject({ url: z.string().check(z.maxLength(2048)), kind: PhotoKind });
export type PhotoAddress = z.infer<typeof PhotoAddress>;

/** Widths that `…/image?w=` answers with; anything else is `invalid_request`. */
export const imageWidthsPx = [160, 320, 640, 1024] as const;
export type ImageWidthPx = (typeof imageWidthsPx)[number];

export const Erased = z.object({ photos: z.number(), tryOns: z.number(), files: z.number() });
export type Erased = z.infer<typeof Erased>;
