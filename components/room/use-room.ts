import { useEffect, useReducer, useRef } from "react";
import { slotNames, type SlotName } from "./plate-state";
import { countedSlots } from "./readiness";
import { roomAfter } from "./room-after";
import { emptyRoom, liveUrls, savedFrom, type SavedRoom } from "./room-state";
import { readSavedRoom, saveRoom } from "./saved-room";
import { useKept } from "./use-kept";
import { usePictureWork, type Pick } from "./use-picture-work";
import { useRevoked } from "./use-revoked";
import type { Capabilities } from "@/lib/shared/capabilities";

/** The room of this tab: its state, and what a person can do in it. @param given photos named in the address */
export function useRoom(given: SavedRoom | null, mode: Capabilities["mode"]) {
  const [room, dispatch] = useReducer(roomAfter, given, (start) =>
    start === null ? emptyRoom : roomAfter(emptyRoom, { type: "restored", saved: start }),
  );
  const work = usePictureWork(dispatch, mode);
  // A way back is offered before the room is drawn again, and taken long after.
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  });

  // An address that names photos means these and no others.
  useKept(room, savedFrom, { read: readSavedRoom, keep: saveRoom }, given !== null, (saved) => {
    dispatch({ type: "restored", saved });
  });
  useRevoked(liveUrls(room));

  const resend = (slot: SlotName) => {
    const plate = room.plates[slot];
    if (plate.step === "stopped") work.resend(slot, plate.pickId, plate.picture);
  };

  return {
    room,
    dispatch,
    take: (pick: Pick) => {
      work.take(pick);
    },
    remove: (slot: SlotName) => {
      work.stop(slot);
      dispatch({ type: "removed", slot });
    },
    undo: () => {
      const { removed, plates } = latest.current;
      dispatch({ type: "undone" });
      if (removed?.plate.step !== "stopped" || plates[removed.slot].step !== "empty") return;
      work.resend(removed.slot, removed.plate.pickId, removed.plate.picture);
    },
    resend,
    resendAll: () => {
      for (const slot of slotNames) resend(slot);
    },
    /** Tries quietly what stopped. */
    retryAll: () => {
      for (const slot of slotNames) {
        const plate = room.plates[slot];
        if (plate.step === "stopped") work.retry(slot, plate.pickId, plate.picture);
      }
    },
    /** Where a picture goes that was pasted on the page and not on a plate. */
    openSlot: (): SlotName =>
      countedSlots(room.two).find((slot) => room.plates[slot].step === "empty") ?? (room.two ? "bottom" : "garment"),
  };
}
