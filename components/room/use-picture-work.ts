import { useRef, type Dispatch } from "react";
import type { PlateNote, PlateProblem, ReadyPicture, SlotName } from "./plate-state";
import type { RoomAction } from "./room-state";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import { lateCall } from "@/lib/browser/api/late-call";
import { preparePicture } from "@/lib/browser/prepare/prepare-picture";
import type { PreparedPicture } from "@/lib/browser/prepare/types";
import type { GarmentKind } from "@/lib/shared/garment";

/** A picture that somebody put on a plate. */
export type Pick = { slot: SlotName; file: Blob; note?: PlateNote; kind?: GarmentKind };

/**
 * The work on pictures: prepare in this browser, then send to this server at once. One piece of work a plate; choosing
 * again, or removing, stops the one before.
 */
export function usePictureWork(dispatch: Dispatch<RoomAction>) {
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
      () => import("@/lib/browser/api/send-photo"),
      ({ sendPhoto }) =>
        sendPhoto(kind, picture.blob, signal, (share) => {
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

  const prepareAndSend = async (slot: SlotName, pickId: string, file: Blob, signal: AbortSignal) => {
    const prepared = await preparePicture(file, signal);
    if (!prepared.ok) {
      // Where the size is known the file is a picture, and can be shown beside what is wrong with it.
      const previewUrl = prepared.error.size ? URL.createObjectURL(file) : null;
      dispatch({ type: "refused", slot, pickId, problem: prepared.error, previewUrl });
      return;
    }
    const picture = readyPicture(prepared.value);
    dispatch({ type: "prepared", slot, pickId, picture });
    await send(slot, pickId, picture, signal);
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
    take: ({ slot, file, note, kind }: Pick) => {
      const pickId = crypto.getRandomValues(new Uint32Array(2)).join("-");
      const signal = begin(slot);
      dispatch({ type: "picked", slot, pickId, ...(note && { note }), ...(kind && { kind }) });
      watch(slot, pickId, signal, prepareAndSend(slot, pickId, file, signal));
    },
    resend: (slot: SlotName, pickId: string, picture: ReadyPicture) => {
      const signal = begin(slot);
      dispatch({ type: "resent", slot });
      watch(slot, pickId, signal, send(slot, pickId, picture, signal));
    },
  };
}

function readyPicture({ blob, ...preparation }: PreparedPicture): ReadyPicture {
  return { blob, previewUrl: URL.createObjectURL(blob), preparation };
}

/** The line broke, or the server is in trouble: the same picture may arrive later. */
function isWorthResending(problem: ApiProblem): boolean {
  return problem.kind !== "refused" || problem.document.status >= 500 || problem.document.status === 429;
}

/** What the server says about a picture that this browser let pass stands in the server's own words. */
const refusalOf = (problem: ApiProblem): PlateProblem =>
  problem.kind === "refused" ? { code: "other", detail: problem.document.detail } : { code: "failed" };
