import { expect, test } from "vitest";
import { createChangeBus } from "./change-bus";

const never = new AbortController().signal;

test("who waits is told of a change, and only of this try-on's", async () => {
  const bus = createChangeBus();
  const listener = bus.listen("a");
  const told = listener.next(never);
  bus.tell("b");
  bus.tell("a");
  expect(await told).toBe(true);
});

test("a change between listening and waiting is not missed", async () => {
  const bus = createChangeBus();
  const listener = bus.listen("a");
  bus.tell("a");
  expect(await listener.next(never)).toBe(true);
});

test("a change is told once", async () => {
  const bus = createChangeBus();
  const listener = bus.listen("a");
  bus.tell("a");
  await listener.next(never);
  expect(await listener.next(AbortSignal.abort())).toBe(false);
});

test("waiting ends with its signal", async () => {
  const controller = new AbortController();
  const told = createChangeBus().listen("a").next(controller.signal);
  controller.abort();
  expect(await told).toBe(false);
});

test("a closing bus lets everybody go, and nobody waits on a closed one", async () => {
  const bus = createChangeBus();
  const listener = bus.listen("a");
  const told = listener.next(never);
  bus.close();
  expect(await told).toBe(false);
  expect(await bus.listen("a").next(never)).toBe(false);
});
