import "server-only";

/** Lets at most `places` tasks run at once; the others wait in the order in which they came. */
export type Turnstile = <Value>(task: () => Promise<Value>) => Promise<Value>;

export function createTurnstile(places: number): Turnstile {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
