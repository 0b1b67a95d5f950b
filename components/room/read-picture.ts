import { blocks } from "./findings";
import type { PlateProblem, ReadyPicture, SlotName } from "./plate-state";
import { checkPicture, warmUpChecks } from "@/lib/browser/checks/check-picture";
import type { PictureEdit } from "@/lib/browser/prepare/picture-edit";
import { preparePicture } from "@/lib/browser/prepare/prepare-picture";
import type { Capabilities } from "@/lib/shared/capabilities";
import { err, ok, type Result } from "@/lib/shared/result";

export type ChosenPicture = { slot: SlotName; file: Blob; edit: PictureEdit; isSample: boolean };
type Unreadable = { problem: PlateProblem; previewUrl: string | null };

/** Prepare a file and look at what it shows. Loaded when the first picture is chosen, and nothing of it before. */
export async function readPicture(
  { slot, file, edit, isSample }: ChosenPicture,
  signal: AbortSignal,
): Promise<Result<ReadyPicture, Unreadable>> {
  if (!isSample) warmUpChecks();
  const prepared = await preparePicture(file, signal, edit);
  if (!prepared.ok) {
    // Where the size is known the file is a picture, and can be shown beside what is wrong with it.
    const previewUrl = prepared.error.size ? URL.createObjectURL(file) : null;
    return err({ problem: { ...prepared.error, source: file }, previewUrl });
  }
  const { blob, ...preparation } = prepared.value;
  const kind = slot === "person" ? "person" : "garment";
  const report = isSample ? "sample" : await checkPicture(blob, kind, signal);
  const previewUrl = URL.createObjectURL(blob);
  return ok({ blob, previewUrl, preparation, source: file, edit, report, isAccepted: false });
}

/** Is there something in a picture that this server's renderer could do nothing with? Then it is not even sent. */
export const isHalted = ({ report }: ReadyPicture, mode: Capabilities["mode"]): boolean =>
  report !== null && report !== "sample" && blocks(report, mode);
