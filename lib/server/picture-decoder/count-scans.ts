import { jpegMarker, jpegSegments } from "@/lib/shared/picture-header/jpeg";

/**
 * How often a JPEG goes over its picture. Each scan of a progressive file costs a pass over all pixels and can be a
 * few bytes long, so their number bounds the work that a small file can ask for.
 *
 * @returns at most `stopAt`
 */
export function countScans(bytes: Uint8Array, stopAt: number): number {
  let scans = 0;
  for (const { code } of jpegSegments(bytes)) {
    if (code === jpegMarker.startOfScan) scans += 1;
    if (scans === stopAt) break;
  }
  return scans;
}
