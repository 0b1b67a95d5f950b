import { expect, test } from "vitest";
import { createArrivals } from "./arrivals";

/** Work that holds what it was given until it is told to end. */
function holding(arrivals: ReturnType<typeof createArrivals>, address: string | null, bytes: number) {
  let end: () => void = () => undefined;
  let hasRoom = false;
  const done = arrivals.during(address, (take) => {
    hasRoom = take(bytes);
    return new Promise<void>((resolve) => (end = resolve));
  });
  return {
    hasRoom,
    end: () => {
      end();
      return done;
    },
  };
}

const limits = { mostBytes: 100, mostBytesOfAddress: 40 };
const ann = "198.51.100.1";

test("one address holds its share, the next one its own, and all together no more than there is", () => {
  const arrivals = createArrivals(limits);
  expect(holding(arrivals, ann, 40).hasRoom).toBe(true);
  expect(holding(arrivals, ann, 1).hasRoom).toBe(false);
  expect(holding(arrivals, "198.51.100.2", 40).hasRoom).toBe(true);
  expect(holding(arrivals, "198.51.100.3", 21).hasRoom).toBe(false);
  expect(holding(arrivals, "198.51.100.3", 20).hasRoom).toBe(true);
});

test("a whole /64 of IPv6 shares one share, and who cannot be told from others another", () => {
  const arrivals = createArrivals(limits);
  expect(holding(arrivals, "2001:db8::1", 40).hasRoom).toBe(true);
  expect(holding(arrivals, "2001:db8::2", 1).hasRoom).toBe(false);
  expect(holding(arrivals, null, 40).hasRoom).toBe(true);
  expect(holding(arrivals, null, 1).hasRoom).toBe(false);
});

test("this machine may hold all", () => {
  expect(holding(createArrivals(limits), "127.0.0.1", 100).hasRoom).toBe(true);
});

test("what was held is given back, also when the work fails, and what was refused is not", async () => {
  const arrivals = createArrivals(limits);
  const first = holding(arrivals, ann, 40);
  await holding(arrivals, ann, 5).end();
  expect(holding(arrivals, ann, 1).hasRoom).toBe(false);
  await first.end();
  await arrivals.during(ann, (take) => Promise.reject(new Error(String(take(40))))).catch(() => undefined);
  expect(holding(arrivals, ann, 40).hasRoom).toBe(true);
});
