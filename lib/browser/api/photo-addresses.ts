import type { ImageWidthPx } from "@/lib/shared/photo";

/** Address of an own photo's picture; without a width the stored one. */
export const photoImageUrl = (photoId: string, widthPx?: ImageWidthPx): string =>
  `/api/photos/${encodeURIComponent(photoId)}/image${widthPx === undefined ? "" : `?w=${widthPx}`}`;

/** The same picture in another width, for addresses that the server gave. */
export const atWidth = (imageUrl: string, widthPx: ImageWidthPx): string =>
  `${imageUrl}${imageUrl.includes("?") ? "&" : "?"}w=${widthPx}`;

/** `srcset` of a private picture: every width that the server makes. */
export const imageSrcSet = (imageUrl: string): string =>
  ([320, 640, 1024] as const).map((widthPx) => `${atWidth(imageUrl, widthPx)} ${widthPx}w`).join(", ");
