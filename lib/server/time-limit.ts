/**
 * A signal that fires with any of `signals`, or after `limitMs`. Made by hand: on Node 20 a signal of `AbortSignal.any`
 * over `AbortSignal.timeout` can be garbage collected before it fires. Call `dispose` when the work has ended.
 */
export function timeLimit(signals: AbortSignal[], limitMs: number): { signal: AbortSignal; dispose: () => void } {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
  };
  const timer = setTimeout(stop, limitMs);
  for (const signal of signals) {
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
  }
  const dispose = () => {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener("abort", stop);
  };
  return { signal: controller.signal, dispose };
}
