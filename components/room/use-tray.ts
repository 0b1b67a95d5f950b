import { useReducer } from "react";
import { isWorthResending, refusalOf } from "./sending-problem";
import { emptyTray, mostAtOnce, trayAfter, type TraySlot } from "./tray-state";
import { lateCall } from "@/lib/browser/api/late-call";
import { preparePicture } from "@/lib/browser/prepare/prepare-picture";

/** Pictures beside the one on a plate: each is prepared and sent like it, one after the other, as the worker takes them. */
export function useTray() {
  const [tray, dispatch] = useReducer(trayAfter, emptyTray);

  const bringIn = async (slot: TraySlot, id: string, file: Blob) => {
    const { signal } = new AbortController();
    const prepared = await preparePicture(file, signal);
    if (!prepared.ok) {
      dispatch({ type: "refused", id, problem: prepared.error });
      return;
    }
    const { blob } = prepared.value;
    dispatch({ type: "prepared", id, previewUrl: URL.createObjectURL(blob) });
    const sent = await lateCall(
      () => import("@/lib/browser/api/send-photo-once"),
      ({ sendPhotoOnce }) => sendPhotoOnce(slot, blob, signal, () => undefined),
    );
    if (sent.ok) dispatch({ type: "stored", id, photoId: sent.value.id });
    else if (isWorthResending(sent.error)) dispatch({ type: "stopped", id });
    else dispatch({ type: "refused", id, problem: refusalOf(sent.error) });
  };

  return {
    tray,
    takeMore: (slot: TraySlot, files: readonly File[]) => {
      const taken = files.slice(0, mostAtOnce - 1).map((file) => ({
        id: crypto.getRandomValues(new Uint32Array(2)).join("-"),
        file,
      }));
      dispatch({ type: "filled", slot, ids: taken.map(({ id }) => id), leftOut: files.length - taken.length });
      for (const { id, file } of taken) {
        bringIn(slot, id, file).catch((reason: unknown) => {
          dispatch({ type: "refused", id, problem: { code: "failed" } });
          reportError(reason);
        });
      }
    },
    takeOut: (id: string) => {
      const gone = tray.extras.find((extra) => extra.id === id);
      if (gone?.previewUrl != null) URL.revokeObjectURL(gone.previewUrl);
      dispatch({ type: "removed", id });
    },
  };
}
