import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** A short name of what a file holds. A file that is not there has one too: who needs it says so better. */
export async function fileVersion(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 12);
}
