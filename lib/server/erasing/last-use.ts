import "server-only";
import { touchPhotos } from "../db/photo-repository";
import type { PhotoRow, TryOnRow } from "../db/schema";
import { touchTryOn } from "../db/try-on-repository";
import type { Runtime } from "../runtime";
import { photoIdsOf } from "../try-ons/render-request";

type Deps = Pick<Runtime, "db" | "now">;

const hourMs = 60 * 60_000;

/** Somebody looked at a photo. */
export async function notePhotoUse({ db, now }: Deps, photo: PhotoRow): Promise<void> {
  if (isNews(photo, now())) await touchPhotos(db, photo.owner_id, [photo.id], now());
}

/** Somebody looked at a look. Its photos are used with it: when one of them went, the look would go too. */
export async function noteTryOnUse({ db, now }: Deps, row: TryOnRow): Promise<void> {
  if (!isNews(row, now())) return;
  await touchTryOn(db, row.owner_id, row.id, now());
  await touchPhotos(db, row.owner_id, photoIdsOf(row), now());
}

/** Retention counts days, so a use is written down once an hour at most: a write waits for the disk, a list has many. */
const isNews = ({ last_used_at }: { last_used_at: number }, now: number): boolean => now - last_used_at >= hourMs;
