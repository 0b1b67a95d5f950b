import "server-only";
import { hkdfSync, randomBytes } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret that signs cookies: the setting, else one that was made once and is kept in the data folder, readable
 * by its owner only.
 */
export async function sessionSecret(fromSettings: string | null, dataDir: string): Promise<string> {
  if (fromSettings !== null) return fromSettings;
  const path = join(dataDir, "session-secret");
  const kept = await readFile(path, "utf8").catch(() => "");
  if (kept.length >= 32) return kept;
  const made = randomBytes(32).toString("base64url");
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(made);
    await file.sync();
  } finally {
    await file.close();
  }
  return made;
}

/** One secret, one key a purpose: a signature made for one use is worth nothing in another. */
export const signingKey = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", purpose, 32));
