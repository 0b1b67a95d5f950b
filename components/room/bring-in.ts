import type { PlateProblem, ReadyPicture, SlotName, StopCause } from "./plate-state";
import { loadPictureCode, photoSender, pictureReader } from "./picture-code";
import type { ChosenPicture } from "./read-picture";
import { isWorthResending, refusalOf, stopCauseOf } from "./sending-problem";
import { lateCall } from "@/lib/browser/api/late-call";
import { backOnline } from "@/lib/browser/back-online";
import { isEdited } from "@/lib/browser/prepare/picture-edit";
import type { Capabilities } from "@/lib/shared/capabilities";

/** What is heard of a picture on its way from a file to this server; the last four end it. */
export type Progress =
  | { type: "prepared"; picture: ReadyPicture }
  | { type: "left"; share: number }
  | { type: "stored"; photoId: string }
  | { type: "stopped"; why: StopCause }
  | { type: "halted"; picture: ReadyPicture }
  | { type: "refused"; problem: PlateProblem; previewUrl: string | null };

type Chosen = ChosenPicture & {
  /** It is on this server already. */
  photoId?: string;
};

/** Each step draws the room again; an upload tells of many more than anybody reads. */
const progressStep = 0.05;

/** Prepare and check a picture in this browser, then send it. Rejects with `signal.reason` on abort; tells nothing after that. */
export async function bringIn(
  { photoId, ...chosen }: Chosen,
  mode: Capabilities["mode"],
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<void> {
  await backOnline(signal);
  // Beside the long work of the workers, and not in the moment in which the picture is shown.
  const code = loadPictureCode();
  const { isHalted, readPicture } = await pictureReader();
  const read = await readPicture(chosen, signal);
  if (read.ok) await code;
  signal.throwIfAborted();
  if (!read.ok) {
    tell({ type: "refused", ...read.error });
  } else if (isHalted(read.value, mode)) {
    tell({ type: "halted", picture: read.value });
  } else {
    tell({ type: "prepared", picture: read.value });
    if (photoId !== undefined && !isEdited(chosen.edit)) tell({ type: "stored", photoId });
    else await sendOn(chosen.slot, read.value, signal, tell);
  }
}

/** Send a prepared picture to this server, from its first byte. */
export async function sendOn(
  slot: SlotName,
  { blob, previewUrl }: ReadyPicture,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<void> {
  const kind = slot === "person" ? "person" : "garment";
  let told = 0;
  const sent = await lateCall(photoSender, ({ sendPhotoOnce }) =>
    sendPhotoOnce(kind, blob, signal, (share) => {
      if (share - told < progressStep) return;
      told = share;
      tell({ type: "left", share });
    }),
  );
  signal.throwIfAborted();
  if (sent.ok) tell({ type: "stored", photoId: sent.value.id });
  else if (isWorthResending(sent.error)) tell({ type: "stopped", why: stopCauseOf(sent.error) });
  else tell({ type: "refused", problem: refusalOf(sent.error), previewUrl });
}
