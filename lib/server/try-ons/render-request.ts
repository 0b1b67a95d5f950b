import "server-only";
import { z } from "zod";
import { FitNudge, GarmentKind } from "@/lib/shared/garment";
import type { GarmentChoice, TryOn } from "@/lib/shared/try-on";
import { findPhotos } from "../db/photo-repository";
import type { PhotoRow, TryOnRow } from "../db/schema";
import type { GarmentPicture, RenderRequest, StoredPicture } from "../renderers/port";
import type { Runtime } from "../runtime";

const Kinds = z.record(z.string(), GarmentKind);

/** The choice as it was made, from its three columns. */
export function garmentOf({ single_id, top_id, bottom_id }: TryOnRow): GarmentChoice {
  if (single_id !== null) return { single: single_id };
  return { ...(top_id !== null && { top: top_id }), ...(bottom_id !== null && { bottom: bottom_id }) };
}

/** What the person said of the garments and corrected about the fit, as it was asked for. */
export const correctionsOf = ({ kinds, fit }: TryOnRow): Pick<TryOn, "kinds" | "fit"> => ({
  ...(kinds !== null && { kinds: Kinds.parse(JSON.parse(kinds)) }),
  ...(fit !== null && { fit: FitNudge.parse(JSON.parse(fit)) }),
});

/** Every photo that the renderer is given. */
export const photoIdsOf = ({ person_id, single_id, top_id, bottom_id }: TryOnRow): string[] => [
  ...new Set([person_id, single_id, top_id, bottom_id].filter((id) => id !== null)),
];

/** All that a renderer is told of a try-on; pictures are read only when it asks. */
export async function renderRequest(
  { db, blobs, settings }: Pick<Runtime, "db" | "blobs" | "settings">,
  row: TryOnRow,
): Promise<RenderRequest> {
  const photos = new Map((await findPhotos(db, row.owner_id, photoIdsOf(row))).map((photo) => [photo.id, photo]));
  const stored = (photoId: string) => storedPicture(blobs, photos.get(photoId), photoId);
  const { kinds = {}, fit } = correctionsOf(row);
  const slots = [
    ["single", row.single_id],
    ["bottom", row.bottom_id],
    ["top", row.top_id],
  ] as const;
  const garments = slots.flatMap(([slot, id]): GarmentPicture[] => {
    if (id === null) return [];
    const kind = kinds[id];
    return [{ ...stored(id), slot, ...(kind && { kind }) }];
  });
  return {
    tryOnId: row.id,
    model: row.model,
    person: stored(row.person_id),
    garments,
    ...(fit && { fit }),
    ...callbackUrlOf(row, settings.publicOrigin),
  };
}

/** Only where the internet can reach us. */
const callbackUrlOf = ({ callback_token }: TryOnRow, publicOrigin: string | null): { callbackUrl?: string } =>
  callback_token === null || publicOrigin === null
    ? {}
    : { callbackUrl: `${publicOrigin}/api/callbacks/${callback_token}` };

function storedPicture(blobs: Runtime["blobs"], photo: PhotoRow | undefined, photoId: string): StoredPicture {
  if (!photo) throw new Error(`photo ${photoId} of a try-on has no row`);
  const read = async () => {
    const bytes = await blobs.get(photo.blob_key);
    if (!bytes) throw new Error(`photo ${photoId} has a row and no bytes`);
    return bytes;
  };
  return { photoId, contentType: photo.content_type, read };
}
