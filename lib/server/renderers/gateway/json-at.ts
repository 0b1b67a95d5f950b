export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands at a path of keys and indexes, undefined where the path breaks off. */
export function jsonAt(value: unknown, path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (Array.isArray(here)) here = typeof key === "number" ? (here as unknown[])[key] : undefined;
    else if (isJsonObject(here)) here = Object.hasOwn(here, key) ? here[key] : undefined;
    else return undefined;
  }
  return here;
}

/** A non-empty text (or a number written as one) at the first of these dotted paths that has any. */
export function firstText(value: unknown, paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = jsonAt(value, splitPath(path));
    if (typeof found === "number" && Number.isFinite(found)) return String(found);
    if (typeof found === "string" && found.trim() !== "") return found.trim();
  }
  return null;
}

const splitPath = (path: string) => path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
