import "server-only";
import type { Photo } from "@/lib/shared/photo";
import type { PhotoRow, PhotoSendRow } from "../db/schema";

const dayMs = 24 * 60 * 60_000;

/** A photo as its owner sees it. @param sends of any photos; only its own are shown */
export const photoView = (photo: PhotoRow, sends: PhotoSendRow[], retentionDays: number): Photo => ({
  id: photo.id,
  kind: photo.kind,
  widthPx: photo.width_px,
  heightPx: photo.height_px,
  bytes: photo.bytes,
  imageUrl: `/api/photos/${photo.id}/image`,
  createdAt: new Date(photo.created_at).toISOString(),
  expiresAt: new Date(photo.last_used_at + retentionDays * dayMs).toISOString(),
  sentTo: sends
    .filter(({ photo_id }) => photo_id === photo.id)
    .map(({ renderer, at }) => ({ renderer, at: new Date(at).toISOString() })),
});
