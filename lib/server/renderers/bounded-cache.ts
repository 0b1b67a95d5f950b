/** A cache that forgets what was used longest ago. Promises are cached, so that two who ask at once share the work. */
export type BoundedCache<Value> = {
  /** The value kept under `key`, else the one that `make` gives, which is then kept unless it rejects. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
};

export function boundedCache<Value>(capacity: number): BoundedCache<Value> {
  // A Map keeps the order in which keys were set: the first one is the one used longest ago.
  const kept = new Map<string, Promise<Value>>();
  return {
    get(key, make) {
      const value = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, value);
      const oldest = kept.keys().next();
      if (kept.size > capacity && !oldest.done) kept.delete(oldest.value);
      value.catch(() => {
        if (kept.get(key) === value) kept.delete(key);
      });
      return value;
    },
  };
}
