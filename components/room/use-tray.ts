import { useReducer, useRef } from "react";
import { bringIn, sendOn, type Progress } from "./bring-in";
import { emptyTray, extraUrlOf, mostAtOnce, savedTray, trayAfter, type Extra, type TraySlot } from "./tray-state";
import { useRevoked } from "./use-revoked";
import { useRunningWork } from "./use-running-work";
import { readSavedTray, saveTray } from "./saved-tray";
import { useKept } from "./use-kept";
import { noEdit } from "@/lib/browser/prepare/picture-edit";
import type { Capabilities } from "@/lib/shared/capabilities";

/**
 * Pictures beside the one on a plate. Each is prepared, checked and sent like that one.
 *
 * @param isFresh the address names what is in the room: what this tab had in its tray before is not meant
 */
export function useTray(mode: Capabilities["mode"], isFresh: boolean) {
  const [tray, dispatch] = useReducer(trayAfter, emptyTray);
  useKept(tray, savedTray, { read: readSavedTray, keep: saveTray }, isFresh, (saved) => {
    dispatch({ type: "restored", saved });
  });
  const { begin, stop } = useRunningWork();
  // One after the other: the patience with a check would be used up by a wait for the checks of eleven others.
  const last = useRef(Promise.resolve());
  useRevoked(tray.extras.map(extraUrlOf).filter((url) => url !== null));

  const teller = (id: string) => (progress: Progress) => {
    dispatch({ id, ...progress });
  };
  const resend = ({ id, picture }: Extract<Extra, { step: "stopped" }>) => {
    const tell = teller(id);
    begin(id, tell, (signal) => sendOn(tray.slot, picture, signal, tell));
  };
  const stopped = () => tray.extras.filter((extra) => extra.step === "stopped");
  const enter = (slot: TraySlot, id: string, file: Blob) => {
    const tell = teller(id);
    begin(id, tell, (signal) => {
      const work = last.current.then(() => bringIn({ slot, file, edit: noEdit, isSample: false }, mode, signal, tell));
      // Whoever began the work hears of what it throws; the next one is not kept from its turn.
      last.current = work.catch(() => undefined);
      return work;
    });
  };

  return {
    tray,
    takeMore: (slot: TraySlot, files: readonly File[]) => {
      const kept = slot === tray.slot ? tray.extras : [];
      // One side is many, the other is one: those of the other side give way.
      if (slot !== tray.slot) for (const { id } of tray.extras) stop(id);
      const taken = files.slice(0, mostAtOnce - 1 - kept.length).map((file) => ({
        id: crypto.getRandomValues(new Uint32Array(2)).join("-"),
        file,
      }));
      dispatch({ type: "filled", slot, ids: taken.map(({ id }) => id), leftOut: files.length - taken.length });
      for (const { id, file } of taken) enter(slot, id, file);
    },
    takeOut: (id: string) => {
      stop(id);
      dispatch({ type: "removed", id });
    },
    /** The picture of a stored photo did not come: it is no longer on this server. */
    markTrayGone: (id: string) => {
      dispatch({ type: "gone", id });
    },
    resendTray: () => {
      for (const extra of stopped()) {
        dispatch({ type: "resent", id: extra.id });
        resend(extra);
      }
    },
    /** Like `resendTray`, but what is seen changes only when something gets through. */
    retryTray: () => {
      stopped().forEach(resend);
    },
  };
}
