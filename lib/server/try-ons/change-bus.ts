import "server-only";
import { EventEmitter } from "node:events";

/** Tells who waits that a try-on has changed. A hint within one process: whoever is told reads the row again. */
export type ChangeBus = {
  tell(tryOnId: string): void;
  /** Begin to listen; ask `next` after having read the row, so that no change falls between. */
  listen(tryOnId: string): ChangeListener;
  /** Lets everybody who waits go, for a stop of the server. */
  close(): void;
};

type ChangeListener = {
  /** True once something has changed since the last time; false when `signal` fires or the bus closes first. */
  next(signal: AbortSignal): Promise<boolean>;
  close(): void;
};

const closing = Symbol("closing");

export function createChangeBus(): ChangeBus {
  const events = new EventEmitter().setMaxListeners(0);
  let isClosed = false;
  return {
    tell: (tryOnId) => void events.emit(tryOnId),
    listen: (tryOnId) => listenOn(events, tryOnId, () => isClosed),
    close: () => {
      isClosed = true;
      events.emit(closing);
    },
  };
}

function listenOn(events: EventEmitter, tryOnId: string, isClosed: () => boolean): ChangeListener {
  let hasChanged = false;
  let settle: ((changed: boolean) => void) | null = null;
  const onChange = () => {
    hasChanged = true;
    settle?.(true);
  };
  const onClosing = () => settle?.(false);
  events.on(tryOnId, onChange).on(closing, onClosing);

  const next = async (signal: AbortSignal): Promise<boolean> => {
    if (!hasChanged && (signal.aborted || isClosed())) return false;
    const onAbort = () => settle?.(false);
    const changed =
      hasChanged ||
      (await new Promise<boolean>((resolve) => {
        settle = resolve;
        signal.addEventListener("abort", onAbort, { once: true });
      }));
    signal.removeEventListener("abort", onAbort);
    settle = null;
    hasChanged = false;
    return changed;
  };
  return { next, close: () => void events.off(tryOnId, onChange).off(closing, onClosing) };
}
