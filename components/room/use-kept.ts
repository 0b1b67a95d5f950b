import { useEffect, useEffectEvent, useState } from "react";

type Memory<Kept> = { read: () => Promise<Kept | null>; keep: (state: Kept) => void };

/**
 * Keeps a state for as long as the tab lives, and brings back what an earlier page of the tab has kept.
 *
 * @param state a new object when something has changed, and only then
 * @param isFresh start without what was kept
 */
export function useKept<State, Kept>(
  state: State,
  keptFrom: (state: State) => Kept,
  { read, keep }: Memory<Kept>,
  isFresh: boolean,
  restore: (kept: Kept) => void,
): void {
  const [isRestored, setRestored] = useState(isFresh);
  const readBack = useEffectEvent(read);
  const bringBack = useEffectEvent(restore);
  const keepNow = useEffectEvent(() => {
    keep(keptFrom(state));
  });
  useEffect(() => {
    if (isRestored) return;
    let isGone = false;
    const readThenRestore = async () => {
      const kept = await readBack();
      if (isGone) return;
      setRestored(true);
      if (kept) bringBack(kept);
    };
    readThenRestore().catch(reportError);
    return () => {
      isGone = true;
    };
  }, [isRestored]);
  // Not before: a state that is still empty would take the place of the one that is still being read.
  useEffect(() => {
    if (isRestored) keepNow();
  }, [state, isRestored]);
}
