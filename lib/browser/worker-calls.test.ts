import { afterEach, describe, expect, test, vi } from "vitest";
import { type FromWorker, type ToWorker, workerCalls } from "./worker-calls";

/** A worker that keeps what it is sent, and answers when the test says so. */
class FakeWorker extends EventTarget {
  readonly received: ToWorker<string>[] = [];
  isStopped = false;
  postMessage(message: ToWorker<string>) {
    this.received.push(message);
  }
  terminate() {
    this.isStopped = true;
  }
  answer(message: FromWorker<string>) {
    this.dispatchEvent(new MessageEvent("message", { data: message }));
  }
}

afterEach(() => vi.useRealTimers());

function setUp() {
  const workers: FakeWorker[] = [];
  const call = workerCalls<string, string>(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  }, 1_000);
  const worker = (at: number) => workers[at] ?? new FakeWorker();
  return { call, worker, workers };
}
const never = () => new AbortController().signal;

describe("calls into a worker", () => {
  test("start it once, and each gets its own answer, in whatever order they come", async () => {
    const { call, worker, workers } = setUp();
    const answers = [call("a", never()), call("b", never())];
    worker(0).answer({ id: 2, answer: "B" });
    worker(0).answer({ id: 1, answer: "A" });
    expect(await Promise.all(answers)).toEqual(["A", "B"]);
    expect(workers).toHaveLength(1);
  });

  test("reject alone when their own answer is a crash", async () => {
    const { call, worker } = setUp();
    const [first, second] = [call("a", never()), call("b", never())];
    worker(0).answer({ id: 1, crash: "TypeError: no" });
    worker(0).answer({ id: 2, answer: "B" });
    await expect(first).rejects.toThrow("TypeError: no");
    expect(await second).toBe("B");
  });

  test("all reject when the worker breaks, and the next one starts another", async () => {
    const { call, worker, workers } = setUp();
    const calls = [call("a", never()), call("b", never())];
    worker(0).dispatchEvent(new Event("error"));
    for (const broken of calls) await expect(broken).rejects.toThrow();
    expect(worker(0).isStopped).toBe(true);
    void call("c", never());
    expect(workers).toHaveLength(2);
  });

  test("reject with the signal's reason before anything starts, when it is aborted already", async () => {
    const { call, workers } = setUp();
    await expect(call("a", AbortSignal.abort("gone"))).rejects.toBe("gone");
    expect(workers).toHaveLength(0);
  });

  test("stop the worker when the only one is aborted, and tell it when others wait", async () => {
    const { call, worker } = setUp();
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [call("a", first.signal), call("b", second.signal)];
    second.abort("enough");
    await expect(calls[1]).rejects.toBe("enough");
    expect(worker(0)).toMatchObject({ isStopped: false });
    expect(worker(0).received.at(-1)).toEqual({ abort: 2 });
    first.abort("enough");
    await expect(calls[0]).rejects.toBe("enough");
    expect(worker(0).isStopped).toBe(true);
  });

  test("ignore an answer that comes after the abort", async () => {
    const { call, worker } = setUp();
    const abort = new AbortController();
    const [aborted, other] = [call("a", abort.signal), call("b", never())];
    abort.abort("enough");
    worker(0).answer({ id: 1, answer: "late" });
    worker(0).answer({ id: 2, answer: "B" });
    await expect(aborted).rejects.toBe("enough");
    expect(await other).toBe("B");
  });

  test("let the worker go once it has been idle for the time given, and no sooner", async () => {
    vi.useFakeTimers();
    const { call, worker, workers } = setUp();
    const answered = async (id: number) => {
      const answer = call("a", never());
      worker(workers.length - 1).answer({ id, answer: "A" });
      await answer;
    };
    await answered(1);
    vi.advanceTimersByTime(900);
    await answered(2);
    vi.advanceTimersByTime(900);
    expect(worker(0).isStopped).toBe(false);
    vi.advanceTimersByTime(200);
    expect(worker(0).isStopped).toBe(true);
  });
});
