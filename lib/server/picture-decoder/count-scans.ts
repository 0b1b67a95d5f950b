import { jpegSegments } from "@/lib/shared/picture-header/jpeg";

const startOfScan = 0xda;

/**
 * How often a JPEG goes over its picture. Each scan of a progressive file costs a pass over all pixels and can be a
 * few bytes long, so their number bounds the work that a small file can ask for.
 *
 * @returns at most `stopAt`
 */
export function countScans(bytes: Uint8Array, stopAt: number): number {
  let scans = 0;
  for (let from: number | null = 2; from !== null && scans < stopAt;) {
    from = endOfNextScanHeader(bytes, from);
    if (from !== null) scans += 1;
  }
  return scans;
}

function endOfNextScanHeader(bytes: Uint8Array, from: number): number | null {
  for (const { code, end } of jpegSegments(bytes, from)) if (code === startOfScan) return end;
  return null;
}
