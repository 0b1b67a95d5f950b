import { z } from "zod/mini";
import type { SavedRoom } from "./room-state";

const Size = { widthPx: z.number(), heightPx: z.number(), bytes: z.number() };
const SavedPhoto = z.object({
  photoId: z.string(),
  preparation: z.nullable(
    z.object({
      source: z.object({ ...Size, contentType: z.string() }),
      prepared: z.object(Size),
      changed: z.boolean(),
      locationRemoved: z.boolean(),
      metadataRemoved: z.boolean(),
    }),
  ),
});
const Saved = z.object({
  two: z.boolean(),
  photos: z.object({
    person: z.optional(SavedPhoto),
    garment: z.optional(SavedPhoto),
    bottom: z.optional(SavedPhoto),
  }),
});

/** What this tab had chosen, or null. Anything unreadable, of an older version of this page too, counts as nothing. */
export function parseSavedRoom(text: string): SavedRoom | null {
  try {
    const saved = Saved.safeParse(JSON.parse(text));
    return saved.success ? (saved.data as SavedRoom) : null;
  } catch {
    return null;
  }
}
