/** A file size as people read it: whole KB below a megabyte, tenths of MB above. Decimal units, as file managers have. */
export function bytesInUnits(bytes: number): { unit: "kb" | "mb"; value: number } {
  return bytes < 999_500
    ? { unit: "kb", value: Math.max(1, Math.round(bytes / 1000)) }
    : { unit: "mb", value: Math.round(bytes / 100_000) / 10 };
}
