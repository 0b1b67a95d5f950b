import { expect, test, vi } from "vitest";
import { outageProblem } from "./outage";
import { outlastOutage } from "./outlast-outage";

const withCode = (code: string) => Object.assign(new Error(code), { code });
const locked = withCode("SQLITE_BUSY");

test.each([
  ["SQLITE_BUSY", "unavailable"],
  ["SQLITE_IOERR_WRITE", "unavailable"],
  ["SQLITE_FULL", "storage_full"],
  ["DATABASE_GONE", "unavailable"],
  ["BLOBS_UNAVAILABLE", "unavailable"],
  ["SQLITE_CONSTRAINT_UNIQUE", null],
  ["SQLITE_ERROR", null],
  ["ENOENT", null],
])("%s is %s", (code, problem) => {
  expect(outageProblem(withCode(code))).toBe(problem);
});

test("what must not be lost is done as soon as it can be", async () => {
  const onOutage = vi.fn();
  const task = vi.fn<() => Promise<string>>().mockRejectedValueOnce(locked).mockRejectedValueOnce(locked);
  task.mockResolvedValue("done");
  const { signal } = new AbortController();
  expect(await outlastOutage(task, { signal, onOutage, everyMs: 1 })).toBe("done");
  expect(onOutage.mock.calls).toEqual([[locked], [locked]]);
});

test("a bug is thrown at once", async () => {
  const task = vi.fn(() => Promise.reject(new RangeError("bug")));
  const { signal } = new AbortController();
  await expect(outlastOutage(task, { signal, onOutage: () => undefined })).rejects.toThrow("bug");
  expect(task).toHaveBeenCalledOnce();
});

test("a stop ends the patience", async () => {
  const stopping = new AbortController();
  const waiting = outlastOutage(() => Promise.reject(locked), {
    signal: stopping.signal,
    onOutage: () => {
      stopping.abort();
    },
    everyMs: 1_000_000,
  });
  await expect(waiting).rejects.toBe(locked);
});
