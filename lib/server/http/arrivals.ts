import "server-only";
import { addressBucket, isLoopback } from "./client-address";

/**
 * How much of pictures that are still arriving, or wait to be decoded, is held in memory at once. Fewer calls a minute
 * do not bound it: each may send its last byte minutes after its first.
 */
type ArrivalLimits = { mostBytes: number; mostBytesOfAddress: number };
const arrivalLimits: ArrivalLimits = { mostBytes: 160_000_000, mostBytesOfAddress: 60_000_000 };

export type Arrivals = {
  /** Do `work`, which asks for room before it holds more, and gives all of it back at its end. */
  during: <T>(address: string | null, work: (take: (bytes: number) => boolean) => Promise<T>) => Promise<T>;
};

export function createArrivals({ mostBytes, mostBytesOfAddress }: ArrivalLimits = arrivalLimits): Arrivals {
  const heldBy = new Map<string, number>();
  let held = 0;

  const add = (bucket: string, bytes: number): void => {
    held += bytes;
    const ofBucket = (heldBy.get(bucket) ?? 0) + bytes;
    if (ofBucket === 0) heldBy.delete(bucket);
    else heldBy.set(bucket, ofBucket);
  };

  return {
    during: async (address, work) => {
      const bucket = addressBucket(address);
      // A proxy that we were not told of would put everybody there.
      const mostOfBucket = isLoopback(address) ? mostBytes : mostBytesOfAddress;
      let taken = 0;
      const take = (bytes: number): boolean => {
        if (held + bytes > mostBytes || (heldBy.get(bucket) ?? 0) + bytes > mostOfBucket) return false;
        taken += bytes;
        add(bucket, bytes);
        return true;
      };
      try {
        return await work(take);
      } finally {
        add(bucket, -taken);
      }
    },
  };
}
