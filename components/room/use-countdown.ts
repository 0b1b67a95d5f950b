import { useEffect, useEffectEvent, useState } from "react";

/** Counts whole seconds down and calls `onZero`; `left` is null while it does not run. */
export function useCountdown(seconds: number, onZero: () => void) {
  const [left, setLeft] = useState<number | null>(null);
  const end = useEffectEvent(() => {
    setLeft(null);
    onZero();
  });
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      if (left > 1) setLeft(left - 1);
      else end();
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  return {
    left,
    start: () => {
      setLeft(seconds);
    },
    stop: () => {
      setLeft(null);
    },
  };
}
