import type { Call, FromWorker, ToWorker } from "./worker-calls";

/**
 * The worker's end of `worker-calls.ts`: answers one call after the other, in order, so that no two pictures are held
 * decoded at once. A call that throws crashes alone.
 */
export function answerCalls<Request, Answer>(answer: Call<Request, Answer>): void {
  const aborts = new Map<number, AbortController>();
  const send = (message: FromWorker<Answer>) => {
    self.postMessage(message);
  };
  const run = async (id: number, request: Request, { signal }: AbortController) => {
    try {
      signal.throwIfAborted();
      send({ id, answer: await answer(request, signal) });
    } catch (error) {
      // Nobody waits for an aborted call; its caller was told when it gave up.
      if (!signal.aborted) send({ id, crash: String(error) });
    } finally {
      aborts.delete(id);
    }
  };

  let last = Promise.resolve();
  self.addEventListener("message", ({ data }: MessageEvent<ToWorker<Request>>) => {
    if ("abort" in data) {
      aborts.get(data.abort)?.abort();
      return;
    }
    const abort = new AbortController();
    aborts.set(data.id, abort);
    last = last.then(() => run(data.id, data.request, abort));
  });
}
