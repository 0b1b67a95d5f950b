import { expect, test } from "vitest";
import { waitingLine } from "./waiting-line";

const never = new AbortController().signal;

test("who comes first is let in first, and no more than there are places", async () => {
  const line = waitingLine(2);
  const inside: string[] = [];
  const all = ["a", "b", "c", "d"].map((name) => line.enter(never).then(() => inside.push(name)));
  await Promise.all(all.slice(0, 2));
  expect(inside).toEqual(["a", "b"]);
  line.leave();
  await all[2];
  expect(inside).toEqual(["a", "b", "c"]);
  line.leave();
  await all[3];
  expect(inside).toEqual(["a", "b", "c", "d"]);
});

test("who gives up waiting keeps no place", async () => {
  const line = waitingLine(1);
  await line.enter(never);
  const abort = new AbortController();
  const gone = line.enter(abort.signal);
  const next = line.enter(never);
  abort.abort();
  await expect(gone).rejects.toThrow();
  line.leave();
  await expect(next).resolves.toBeUndefined();
});
