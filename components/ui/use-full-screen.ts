import { useState, useSyncExternalStore } from "react";

/** `toggle` is null where a browser shows no element on its whole screen, as on an iPhone or in a frame that may not. */
export type FullScreen = { isFull: boolean; toggle: (() => void) | null };

/** One element on the whole screen, or back in its page; Esc and the browser's own ways leave it too. */
export function useFullScreen(): { setElement: (element: HTMLElement | null) => void; fullScreen: FullScreen } {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const isOffered = useSyncExternalStore(neverChanges, readOffered, () => false);
  const isFull = useSyncExternalStore(
    listen,
    () => element !== null && document.fullscreenElement === element,
    () => false,
  );
  const toggle = () => {
    const asked = isFull ? document.exitFullscreen() : element?.requestFullscreen();
    // A browser may refuse, say while a permission is asked for: then all stays as it is, which is seen.
    asked?.catch(() => undefined);
  };
  return { setElement, fullScreen: { isFull, toggle: isOffered ? toggle : null } };
}

// Absent on an iPhone, whatever the types say.
const readOffered = () => document.fullscreenEnabled;
const neverChanges = () => () => undefined;

function listen(onChange: () => void): () => void {
  document.addEventListener("fullscreenchange", onChange);
  return () => {
    document.removeEventListener("fullscreenchange", onChange);
  };
}
