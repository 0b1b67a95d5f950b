import "server-only";

/** Do something now and every `everyMs` after it has ended; a fault does not end it. */
export function repeatEvery(
  everyMs: number,
  task: () => Promise<void>,
  onFault: (error: unknown) => void,
): { stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const run = async (): Promise<void> => {
    await task().catch(onFault);
    if (!isStopped) timer = setTimeout(() => void run(), everyMs);
  };
  void run();
  return {
    stop: () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
