import type { TryOnRow } from "../db/schema";

/** Name for the file of a result: the day it was made and the start of its id, so that files sort and differ. */
export function downloadName({ id, created_at, result_content_type }: TryOnRow): string {
  const day = new Date(created_at).toISOString().slice(0, 10);
  return `fitting-room-${day}-${id.slice(0, 8)}.${result_content_type === "image/png" ? "png" : "jpg"}`;
}
