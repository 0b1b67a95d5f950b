import { useEffect, useEffectEvent, useRef } from "react";

/** Nothing is on its way to this server, something is, or something did not get there. */
export type Sending = "none" | "running" | "stopped";

const delaysMs = [2_000, 5_000, 15_000, 30_000];
const longestDelayMs = 60_000;

/** How long to wait before a sending that stopped is tried again. @param attempt from 0 */
export const retryDelayMs = (attempt: number): number => delaysMs[attempt] ?? longestDelayMs;

/**
 * Tries again by itself what did not get through: a line can break, and a server be away, without this browser calling
 * itself offline. Waits longer each time, and from the start again once nothing is left to send.
 *
 * @param retry has to change nothing that is seen before something gets through
 */
export function useRetry(sending: Sending, retry: () => void): void {
  const attempts = useRef(0);
  const again = useEffectEvent(retry);
  useEffect(() => {
    if (sending === "none") attempts.current = 0;
    if (sending !== "stopped") return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => {
        // Offline is told by an event of its own when it ends.
        if (navigator.onLine) again();
        wait();
      }, retryDelayMs(attempts.current++));
    };
    wait();
    return () => {
      clearTimeout(timer);
    };
  }, [sending]);
}
