import "server-only";
import { findSharedTryOn } from "../db/share-repository";
import type { Runtime } from "../runtime";

type Deps = Pick<Runtime, "db" | "log" | "now">;

/**
 * Somebody who was given a link says that it shows what it should not. It is the operator who judges: the log names the
 * try-on, and nobody who only dislikes a picture can take it away.
 *
 * @returns false when the link shows nothing
 */
export async function reportSharedLook({ db, log, now }: Deps, token: string): Promise<boolean> {
  const shared = await findSharedTryOn(db, token, now());
  if (!shared) return false;
  log.warn({ tryOnId: shared.id }, "a shared look was reported");
  return true;
}
