import { useEffect, useEffectEvent } from "react";

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
