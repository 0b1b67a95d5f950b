import { performance } from "node:perf_hooks";

export type Summary = { count: number; median: number; p95: number };

/** Median and 95th percentile (nearest rank), rounded to a tenth. */
export function summary(values: number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const round = (value: number) => Math.round(value * 10) / 10;
  return { count: sorted.length, median: round(rank(0.5)), p95: round(rank(0.95)) };
}

/** Collects how long named steps take, in milliseconds of wall time and of this process's processor time. */
export function stopwatch() {
  const steps = new Map<string, { wall: number[]; processor: number[] }>();
  return {
    async time<Value>(name: string, step: () => Value | Promise<Value>): Promise<Value> {
      const cpu = process.cpuUsage();
      const start = performance.now();
      const value = await step();
      const wallMs = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      const taken = steps.get(name) ?? { wall: [], processor: [] };
      taken.wall.push(wallMs);
      taken.processor.push((user + system) / 1000);
      steps.set(name, taken);
      return value;
    },
    report: () =>
      Object.fromEntries(
        [...steps].map(([name, { wall, processor }]) => [
          name,
          { wallMs: summary(wall), processorMs: summary(processor) },
        ]),
      ),
  };
}
