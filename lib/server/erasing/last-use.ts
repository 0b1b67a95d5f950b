const hourMs = 60 * 60_000;

/** Retention counts days, so a use is written down once an hour at most: a write waits for the disk, a list has many. */
export const isWorthTouching = ({ last_used_at }: { last_used_at: number }, now: number): boolean =>
  now - last_used_at >= hourMs;
