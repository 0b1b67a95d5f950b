import type { Picture } from "@/lib/engine/types";
import { readPixels } from "../checks/read-pixels";

/** One of the person's own pictures, as pixels. @throws Error where it does not come */
export async function fetchPicture(url: string, signal: AbortSignal): Promise<Picture> {
  const answer = await fetch(url, { signal, credentials: "same-origin" });
  if (!answer.ok) throw new Error(`a picture answered ${answer.status}`);
  return readPixels(await answer.blob());
}
