import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

/** Calls `onBack` when this browser has a connection again. */
export function useOnline(onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    const listen = () => {
      back();
    };
    window.addEventListener("online", listen);
    return () => {
      window.removeEventListener("online", listen);
    };
  }, []);
}

/** Does this browser say that it has no connection? True is sure, false is not: a network may lead nowhere. */
export const useIsOffline = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      window.addEventListener("online", onChange);
      window.addEventListener("offline", onChange);
      return () => {
        window.removeEventListener("online", onChange);
        window.removeEventListener("offline", onChange);
      };
    },
    () => !navigator.onLine,
    () => false,
  );
