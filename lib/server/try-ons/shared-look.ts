import "server-only";
import { findPhoto } from "../db/photo-repository";
import { findSharedTryOn } from "../db/share-repository";
import type { StoredFile } from "../photos/picture-response";
import type { Runtime } from "../runtime";

export const sharedPictures = ["before", "after", "garment"] as const;
export type SharedPicture = (typeof sharedPictures)[number];
export type SharedLook = { sharedAt: string; expiresAt: string };

type Deps = Pick<Runtime, "db" | "now">;

/** What the public page of a share says; null when it has ended, was withdrawn, or never was. */
export async function findSharedLook({ db, now }: Deps, token: string): Promise<SharedLook | null> {
  const found = await findSharedTryOn(db, token, now());
  if (!found) return null;
  return { sharedAt: new Date(found.shared_at).toISOString(), expiresAt: new Date(found.expires_at).toISOString() };
}

/** One picture of a shared look. Of an outfit, `garment` is the top. */
export async function findSharedPicture(
  { db, now }: Deps,
  token: string,
  picture: SharedPicture,
): Promise<StoredFile | null> {
  const found = await findSharedTryOn(db, token, now());
  if (!found) return null;
  if (picture === "after") {
    const { result_key: key, result_content_type: contentType } = found;
    return key !== null && contentType !== null ? { key, contentType } : null;
  }
  const photoId = picture === "before" ? found.person_id : (found.single_id ?? found.top_id ?? found.bottom_id);
  const photo = photoId === null ? undefined : await findPhoto(db, found.owner_id, photoId);
  return photo ? { key: photo.blob_key, contentType: photo.content_type } : null;
}
