import { useEffect, useState } from "react";

/** Calls `onEnd` after `lifeMs` that were not paused; a pause starts the time again, so that nobody is hurried. */
export function useLifetime(lifeMs: number, onEnd: () => void): { pause: () => void; resume: () => void } {
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(onEnd, lifeMs);
    return () => {
      clearTimeout(timer);
    };
  }, [paused, lifeMs, onEnd]);
  return {
    pause: () => {
      setPaused(true);
    },
    resume: () => {
      setPaused(false);
    },
  };
}
