import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { PhotoKind } from "@/lib/shared/photo";
import { ok, type Result } from "@/lib/shared/result";
import { sniffPicture } from "@/lib/shared/sniff-picture";
import { dropErasure, planErasures } from "../db/erasure-repository";
import { findPhotoByHash, insertPhoto, touchPhotos } from "../db/photo-repository";
import type { PhotoRow } from "../db/schema";
import { orphanGraceMs } from "../erasing/orphan-grace";
import type { DecodedPicture, PhotoFormat } from "../picture-decoder/port";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "blobs" | "decoder" | "now">;
type Upload = { ownerId: string; kind: PhotoKind; bytes: Buffer };

/** What a browser sends: it makes one of these of every other picture. */
export const uploadFormats: readonly PhotoFormat[] = ["jpeg", "png"];
export type StoredPhoto = { photo: PhotoRow; isNew: boolean };

/**
 * Verify and keep a picture. The same bytes of the same owner are the photo that is already there.
 *
 * @param formats what it may be; every other one is refused by its first bytes
 */
export async function storePhoto(
  deps: Deps,
  { ownerId, kind, bytes }: Upload,
  formats: readonly PhotoFormat[] = uploadFormats,
): Promise<Result<StoredPhoto, Refusal>> {
  const receivedHash = createHash("sha256").update(bytes).digest("hex");
  const known = await findKnown(deps, ownerId, kind, receivedHash);
  if (known) return ok({ photo: known, isNew: false });

  if (bytes.byteLength === 0) return refuse("unreadable_image");
  const sniffed = sniffPicture(bytes);
  const format = formats.find((one) => one === sniffed);
  if (!format) return refuse("unsupported_format");
  const picture = await deps.decoder.normalisePhoto(bytes, format);
  if (!picture.ok) return refuse(picture.error);

  const photo = newRow({ ownerId, kind, receivedHash }, picture.value, deps.now());
  const kept = await keep(deps, photo, picture.value.bytes);
  if (!kept.ok) return kept;
  if (kept.value) return ok({ photo, isNew: true });
  const first = await findKnown(deps, ownerId, kind, receivedHash);
  // The other one of two equal uploads was first, and was deleted at once.
  return first ? ok({ photo: first, isNew: false }) : refuse("not_found");
}

async function findKnown({ db, now }: Deps, ownerId: string, kind: PhotoKind, receivedHash: string) {
  const known = await findPhotoByHash(db, ownerId, kind, receivedHash);
  if (!known) return undefined;
  const last_used_at = now();
  await touchPhotos(db, ownerId, [known.id], last_used_at);
  return { ...known, last_used_at };
}

const newRow = (
  { ownerId, kind, receivedHash }: { ownerId: string; kind: PhotoKind; receivedHash: string },
  { widthPx, heightPx, bytes, contentType }: DecodedPicture,
  now: number,
): PhotoRow => ({
  id: randomUUID(),
  owner_id: ownerId,
  kind,
  received_hash: receivedHash,
  content_type: contentType === "image/png" ? "image/png" : "image/jpeg",
  width_px: widthPx,
  height_px: heightPx,
  bytes: bytes.byteLength,
  blob_key: `photos/${randomUUID()}`,
  created_at: now,
  last_used_at: now,
});

/** Bytes first, then the row. False when an equal upload came in at the same time and was first. */
async function keep({ db, blobs, now }: Deps, photo: PhotoRow, bytes: Buffer): Promise<Result<boolean, Refusal>> {
  await planErasures(db, [photo.blob_key], now() + orphanGraceMs);
  const written = await blobs.put(photo.blob_key, bytes);
  if (!written.ok) return refuse(written.error);
  const isInserted = await db.transaction().execute(async (trx) => {
    const inserted = await insertPhoto(trx, photo);
    if (inserted) await dropErasure(trx, photo.blob_key);
    return inserted;
  });
  if (!isInserted) await planErasures(db, [photo.blob_key], now());
  return ok(isInserted);
}
