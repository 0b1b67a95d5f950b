import type { Several } from "./find-several";
import { cropAround } from "@/components/room/crop-around";
import { valueOrThrow } from "@/lib/browser/api/api-failure";
import { sendPhotoOnce } from "@/lib/browser/api/send-photo-once";
import { noEdit, type Crop } from "@/lib/browser/prepare/picture-edit";
import { preparePicture } from "@/lib/browser/prepare/prepare-picture";
import type { PhotoKind } from "@/lib/shared/photo";

/**
 * Cuts a photo to one of those that it shows and sends it to this server.
 *
 * @returns id of the new photo
 * @throws ApiFailure where the server did not take it; Error where this browser could not cut it
 */
export async function cutToOne({ photo, size }: Several, box: Crop, kind: PhotoKind): Promise<string> {
  const { signal } = new AbortController();
  const cut = await preparePicture(photo, signal, { ...noEdit, crop: cropAround(box, size) });
  if (!cut.ok) throw new Error(`The photo could not be cut: ${cut.error.code}`);
  const stored = await valueOrThrow(sendPhotoOnce(kind, cut.value.blob, signal, () => undefined));
  return stored.id;
}
