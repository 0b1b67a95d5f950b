import type { Suspects } from "./suspects";
import { checkPicture } from "@/lib/browser/checks/check-picture";
import { photoImageUrl } from "@/lib/browser/api/photo-addresses";
import type { Crop } from "@/lib/browser/prepare/picture-edit";
import type { SizePx } from "@/lib/shared/picture-rules";

/** A photo of the server's, and the people or garments in it, from left to right. */
export type Several = { photoId: string; photo: Blob; size: SizePx; boxes: Crop[] };

/**
 * The first of the photos that shows several people or garments. Looked for in this browser: the server's answer has no
 * places.
 *
 * @returns null where none is seen to, or where nothing could be looked at
 */
export async function findSeveral({ kind, photoIds }: Suspects, signal: AbortSignal): Promise<Several | null> {
  for (const photoId of photoIds) {
    const answer = await fetch(photoImageUrl(photoId), { signal });
    if (!answer.ok) continue;
    const photo = await answer.blob();
    const report = await checkPicture(photo, kind, signal);
    const boxes = report === null ? [] : report.shows === "person" ? report.people : report.pieces;
    if (boxes.length > 1) return { photoId, photo, size: await sizeOf(photo), boxes };
  }
  return null;
}

async function sizeOf(photo: Blob): Promise<SizePx> {
  const picture = await createImageBitmap(photo);
  const size = { widthPx: picture.width, heightPx: picture.height };
  picture.close();
  return size;
}
