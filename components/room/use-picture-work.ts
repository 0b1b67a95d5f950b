import { useRef, type Dispatch } from "react";
import type { PlateNote, ReadyPicture, SlotName } from "./plate-state";
import type { RoomAction } from "./room-state";
import { isWorthResending, refusalOf } from "./sending-problem";
import { lateCall } from "@/lib/browser/api/late-call";
import { isEdited, noEdit, type PictureEdit } from "@/lib/browser/prepare/picture-edit";
import { backOnline } from "@/lib/browser/back-online";
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

/**
 * The work on pictures: prepare and check in this browser, then send to this server at once. One piece of work a plate; choosing
 * again, or removing, stops the one before.
 */
export function usePictureWork(dispatch: Dispatch<RoomAction>, mode: Capabilities["mode"]) {
  const running = useRef(new Map<SlotName, AbortController>());

  const begin = (slot: SlotName): AbortSignal => {
    stop(slot);
    const controller = new AbortController();
    running.current.set(slot, controller);
    return controller.signal;
  };
  const stop = (slot: SlotName) => {
    running.current.get(slot)?.abort();
    running.current.delete(slot);
  };

  const send = async (slot: SlotName, pickId: string, picture: ReadyPicture, signal: AbortSignal) => {
    const kind = slot === "person" ? "person" : "garment";
    const sent = await lateCall(
      () => import("@/lib/browser/api/send-photo-once"),
      ({ sendPhotoOnce }) =>
        sendPhotoOnce(kind, picture.blob, signal, (share) => {
          dispatch({ type: "left", slot, pickId, share });
        }),
    );
    if (sent.ok) dispatch({ type: "stored", slot, pickId, photoId: sent.value.id });
    else if (isWorthResending(sent.error)) dispatch({ type: "stopped", slot, pickId });
    else {
      const problem = refusalOf(sent.error);
      dispatch({ type: "refused", slot, pickId, problem, previewUrl: picture.previewUrl });
    }
  };

  const readAndSend = async (
    pickId: string,
    { slot, file, edit = noEdit, isSample = false, photoId }: Pick,
    signal: AbortSignal,
  ) => {
    await backOnline(signal);
    const { isHalted, readPicture } = await import("./read-picture");
    const read = await readPicture({ slot, file, edit, isSample }, signal);
    if (!read.ok) {
      dispatch({ type: "refused", slot, pickId, ...read.error });
    } else if (isHalted(read.value, mode)) {
      dispatch({ type: "halted", slot, pickId, picture: read.value });
    } else {
      dispatch({ type: "prepared", slot, pickId, picture: read.value });
      if (photoId !== undefined && !isEdited(edit)) dispatch({ type: "stored", slot, pickId, photoId });
      else await send(slot, pickId, read.value, signal);
    }
  };

  /** An aborted piece of work has been replaced already and says nothing; anything else that throws is our own fault. */
  const watch = (slot: SlotName, pickId: string, signal: AbortSignal, work: Promise<void>) => {
    work.catch((reason: unknown) => {
      if (signal.aborted) return;
      dispatch({ type: "refused", slot, pickId, problem: { code: "failed" }, previewUrl: null });
      reportError(reason);
    });
  };

  return {
    stop,
    take: (pick: Pick) => {
      const { slot, note, kind } = pick;
      const pickId = crypto.getRandomValues(new Uint32Array(2)).join("-");
      const signal = begin(slot);
      dispatch({ type: "picked", slot, pickId, ...(note && { note }), ...(kind && { kind }) });
      watch(slot, pickId, signal, readAndSend(pickId, pick, signal));
    },
    resend: (slot: SlotName, pickId: string, picture: ReadyPicture) => {
      const signal = begin(slot);
      dispatch({ type: "resent", slot });
      watch(slot, pickId, signal, send(slot, pickId, picture, signal));
    },
  };
}
