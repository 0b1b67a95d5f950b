import { whenIdle } from "@/lib/browser/when-idle";

/** What reads a picture, and what sends it: nothing of either is on the page before somebody wants to choose one. */
export const pictureReader = () => import("./read-picture");
export const photoSender = () => import("@/lib/browser/api/send-photo-once");

/** The order in which they are wanted. The last four show and mend a picture, perhaps when there is no connection any more. */
const parts: readonly (() => Promise<unknown>)[] = [
  pictureReader,
  photoSender,
  () => import("./plate-findings"),
  () => import("./numbered-outlines"),
  () => import("./proposed-kind"),
  () => import("./crop-dialog"),
];

/**
 * Loads all that a picture needs, one part in each quiet moment: run together, they would keep a finger waiting. Begun
 * when a chooser opens, it is done before a picture is there. Whoever needs a part that did not come hears of it then.
 */
export async function loadPictureCode(): Promise<void> {
  for (const load of parts) {
    await whenIdle();
    await load().catch(() => undefined);
  }
}
