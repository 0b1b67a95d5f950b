import { startTransition, type Dispatch } from "react";
import { bringIn, sendOn, type Progress } from "./bring-in";
import type { PlateNote, ReadyPicture, SlotName } from "./plate-state";
import type { RoomAction } from "./room-after";
import { useRunningWork } from "./use-running-work";
import { noEdit, type PictureEdit } from "@/lib/browser/prepare/picture-edit";
import type { Capabilities } from "@/lib/shared/capabilities";
import type { GarmentKind } from "@/lib/shared/garment";

/** A picture that somebody put on a plate. */
export type Pick = {
  slot: SlotName;
  file: Blob;
  note?: PlateNote;
  kind?: GarmentKind;
  edit?: PictureEdit;
  /** One of our own: known to be good. */
  isSample?: boolean;
  /** It is on this server already. */
  photoId?: string;
};

/** The work on the pictures of the plates. One piece of work a plate; choosing again, or removing, stops the one before. */
export function usePictureWork(dispatch: Dispatch<RoomAction>, mode: Capabilities["mode"]) {
  const { begin, stop } = useRunningWork<SlotName>();
  // What becomes of a picture by itself gives way to what a finger does meanwhile.
  const teller = (slot: SlotName, pickId: string) => (progress: Progress) => {
    startTransition(() => {
      dispatch({ slot, pickId, ...progress });
    });
  };
  const send = (slot: SlotName, pickId: string, picture: ReadyPicture) => {
    const tell = teller(slot, pickId);
    begin(slot, tell, (signal) => sendOn(slot, picture, signal, tell));
  };
  return {
    stop,
    take: ({ note, kind, ...chosen }: Pick) => {
      const { slot } = chosen;
      const pickId = crypto.getRandomValues(new Uint32Array(2)).join("-");
      const tell = teller(slot, pickId);
      dispatch({ type: "picked", slot, pickId, ...(note && { note }), ...(kind && { kind }) });
      begin(slot, tell, (signal) => bringIn({ edit: noEdit, isSample: false, ...chosen }, mode, signal, tell));
    },
    resend: (slot: SlotName, pickId: string, picture: ReadyPicture) => {
      dispatch({ type: "resent", slot });
      send(slot, pickId, picture);
    },
    /** Like `resend`, but what is seen changes only when something gets through. */
    retry: send,
  };
}
