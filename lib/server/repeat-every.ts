import "server-only";

/** Do something now and every `everyMs` after it has ended; a fault does not end it. `stop` waits for one under way. */
export function repeatEvery(
  everyMs: number,
  task: () => Promise<void>,
  onFault: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const run = async (): Promise<void> => {
    await task().catch(onFault);
    if (!isStopped) timer = setTimeout(begin, everyMs);
  };
  const begin = (): void => {
    underWay = run();
  };
  let underWay = run();
  return {
    stop: () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      return underWay;
    },
  };
}
