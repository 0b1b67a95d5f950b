import "server-only";
import type { TryOn } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";
import { findTryOn } from "../db/try-on-repository";
import type { Runtime } from "../runtime";
import { timeLimit } from "../time-limit";
import { type Reader, type SeeDeps, seeTryOn } from "./see-try-ons";
import { tryOnEtag } from "./try-on-view";

type Wait = {
  waitMs: number;
  /** True for the tag that the reader has already; null when it has none. */
  knows: ((etag: string) => boolean) | null;
  /** Fires when the reader has gone. */
  signal: AbortSignal;
};

export type TaggedTryOn = { tryOn: TryOn; etag: string };

/**
 * The state of a try-on, held back while there is nothing new in it, until it changes, ends, or the time is up. A
 * reader without a tag is answered at the first change as well. Null: this owner has no such try-on (any more).
 */
export async function waitForTryOn(
  deps: SeeDeps & Pick<Runtime, "changes">,
  reader: Reader,
  id: string,
  { waitMs, knows, signal }: Wait,
): Promise<TaggedTryOn | null> {
  // Listening begins before the row is read, so that no change falls between the two.
  const listener = deps.changes.listen(id);
  const until = timeLimit([signal], waitMs);
  try {
    let seen = await read(deps, reader, id);
    const firstEtag = seen?.etag;
    const isNews = ({ etag, tryOn }: TaggedTryOn) =>
      isFinal(tryOn.status) || !(knows ? knows(etag) : etag === firstEtag);
    while (seen && !isNews(seen) && (await listener.next(until.signal))) seen = await read(deps, reader, id);
    return seen;
  } finally {
    until.dispose();
    listener.close();
  }
}

async function read(deps: SeeDeps, reader: Reader, id: string): Promise<TaggedTryOn | null> {
  const row = await findTryOn(deps.db, reader.ownerId, id);
  if (!row) return null;
  const tryOn = await seeTryOn(deps, reader, row);
  return { tryOn, etag: tryOnEtag(tryOn) };
}
