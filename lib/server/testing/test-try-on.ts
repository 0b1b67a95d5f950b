import type { PhotoRow } from "../db/schema";
import { insertPhoto } from "../db/photo-repository";
import { insertTryOn } from "../db/try-on-repository";
import type { Runtime } from "../runtime";
import { newRow } from "../try-ons/new-row";
import { randomUUID } from "node:crypto";

type Deps = Pick<Runtime, "db" | "blobs" | "now">;

/** A photo, by default with bytes that are no picture: enough for all that does not decode. */
export async function addPhoto(
  { db, blobs, now }: Deps,
  ownerId: string,
  kind: PhotoRow["kind"],
  bytes: Buffer = Buffer.from("bytes"),
): Promise<PhotoRow> {
  const id = randomUUID();
  const photo: PhotoRow = {
    id,
    owner_id: ownerId,
    kind,
    received_hash: id,
    content_type: "image/jpeg",
    width_px: 768,
    height_px: 1024,
    bytes: bytes.length,
    blob_key: `photos/${id}`,
    created_at: now(),
    last_used_at: now(),
  };
  await blobs.put(photo.blob_key, bytes);
  await insertPhoto(db, photo);
  return photo;
}

/** A queued try-on with photos of its own. */
export async function addTryOn(deps: Deps, ownerId: string) {
  const person = await addPhoto(deps, ownerId, "person");
  const garment = await addPhoto(deps, ownerId, "garment");
  const row = newRow(
    {
      owner_id: ownerId,
      model: "kolors-virtual-try-on-v1-5",
      renderer: "local",
      person_id: person.id,
      single_id: garment.id,
      top_id: null,
      bottom_id: null,
      kinds: null,
      fit: null,
      wants_draft: 0,
    },
    deps.now(),
  );
  await insertTryOn(deps.db, row);
  return { row, person, garment };
}
