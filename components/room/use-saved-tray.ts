import { useEffect, useEffectEvent, useState } from "react";
import { readSavedTray, saveTray } from "./saved-tray";
import { savedTray, type SavedTray, type Tray } from "./tray-state";

/** Keeps what the tray has on this server for as long as the tab lives. @param isFresh start without what was kept */
export function useSavedTray(tray: Tray, isFresh: boolean, restore: (saved: SavedTray) => void): void {
  const [isRestored, setRestored] = useState(isFresh);
  const bringBack = useEffectEvent(restore);
  useEffect(() => {
    if (isRestored) return;
    let isGone = false;
    const read = async () => {
      const saved = await readSavedTray();
      if (isGone) return;
      setRestored(true);
      if (saved) bringBack(saved);
    };
    read().catch(reportError);
    return () => {
      isGone = true;
    };
  }, [isRestored]);
  // Not before: an empty tray would take the place of the one that is still being read.
  useEffect(() => {
    if (isRestored) saveTray(savedTray(tray));
  }, [tray, isRestored]);
}
