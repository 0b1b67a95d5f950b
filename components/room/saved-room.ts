import type { SavedRoom } from "./room-state";
import { recall, remember } from "@/lib/browser/room-memory";

/** What this tab had chosen, or null. Only a tab that remembers something loads the code that reads it. */
export async function readSavedRoom(): Promise<SavedRoom | null> {
  const text = recall("plates");
  if (text === null) return null;
  const { parseSavedRoom } = await import("./parse-saved-room");
  return parseSavedRoom(text);
}

export function saveRoom(room: SavedRoom): void {
  remember("plates", JSON.stringify(room));
}
