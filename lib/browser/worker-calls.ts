/** What goes to a worker, and what comes back. `answer-calls.ts` is the other end. */
export type ToWorker<Request> = { id: number; request: Request } | { abort: number };
export type FromWorker<Answer> = { id: number; answer: Answer } | { id: number; crash: string };

/** Rejects with `signal.reason` when aborted. */
export type Call<Request, Answer> = (request: Request, signal: AbortSignal) => Promise<Answer>;

type Waiting<Answer> = { resolve: (answer: Answer) => void; reject: (reason: unknown) => void };

/**
 * Calls into one worker that is started by the first call and stopped when it has been idle for a while.
 *
 * @param start makes the worker; its `new Worker(new URL(…))` has to stand literally where the bundler sees it
 * @returns a call that rejects with `signal.reason` on abort, at once, and with an Error when the worker crashes:
 *   a call into a stopped worker would never settle by itself
 */
export function workerCalls<Request, Answer>(start: () => Worker, idleMs: number): Call<Request, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let worker: Worker | null = null;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const stop = () => {
    worker?.terminate();
    worker = null;
  };
  const crash = (message: string) => {
    stop();
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const receive = (message: FromWorker<Answer>) => {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) idleTimer = setTimeout(stop, idleMs);
    if ("crash" in message) call?.reject(new Error(message.crash));
    else call?.resolve(message.answer);
  };
  const running = (): Worker => {
    clearTimeout(idleTimer);
    if (worker) return worker;
    const started = start();
    started.addEventListener("message", ({ data }: MessageEvent<FromWorker<Answer>>) => {
      receive(data);
    });
    started.addEventListener("error", (event) => {
      if (worker === started) crash(event.message || "worker did not start");
    });
    return (worker = started);
  };
  const send = (message: ToWorker<Request>) => {
    running().postMessage(message);
  };

  return async (request, signal) => {
    signal.throwIfAborted();
    const id = ++lastId;
    let abandon: () => void = () => undefined;
    const answer = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      abandon = () => {
        waiting.delete(id);
        // Alone in the worker: stopping it ends even a step that cannot be interrupted, and frees its memory.
        if (waiting.size === 0) stop();
        else send({ abort: id });
        reject(signal.reason as Error);
      };
    });
    signal.addEventListener("abort", abandon, { once: true });
    send({ id, request });
    return answer.finally(() => {
      signal.removeEventListener("abort", abandon);
    });
  };
}
