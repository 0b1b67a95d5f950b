import type { SavedTray } from "./tray-state";
import { recall, remember } from "@/lib/browser/room-memory";

/** What this tab had in its tray, or null. Only a tab that remembers something loads the code that reads it. */
export async function readSavedTray(): Promise<SavedTray | null> {
  const text = recall("tray");
  if (text === null) return null;
  const { parseSavedTray } = await import("./parse-saved-room");
  return parseSavedTray(text);
}

export function saveTray(tray: SavedTray): void {
  remember("tray", JSON.stringify(tray));
}
