import { z } from "zod/mini";
import type { SavedRoom } from "./room-state";
import type { SavedTray } from "./tray-state";

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

const Tray = z.object({ slot: z.enum(["person", "garment"]), photoIds: z.array(z.string()) });

/** What this tab had chosen, or null. Anything unreadable, of an older version of this page too, counts as nothing. */
export const parseSavedRoom = (text: string): SavedRoom | null => parsed(text, Saved) as SavedRoom | null;

/** Likewise of its tray. */
export const parseSavedTray = (text: string): SavedTray | null => parsed(text, Tray);

function parsed<Value>(text: string, schema: z.ZodMiniType<Value>): Value | null {
  try {
    const saved = schema.safeParse(JSON.parse(text));
    return saved.success ? saved.data : null;
  } catch {
    return null;
  }
}
