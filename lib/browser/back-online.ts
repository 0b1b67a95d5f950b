/**
 * Resolves once this browser does not say any more that it is offline; at once where it never did.
 *
 * @throws the signal's reason when aborted
 */
export async function backOnline(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (navigator.onLine) return;
  await new Promise<void>((resolve, reject) => {
    const listening = new AbortController();
    window.addEventListener(
      "online",
      () => {
        listening.abort();
        resolve();
      },
      { signal: listening.signal },
    );
    signal.addEventListener(
      "abort",
      () => {
        listening.abort();
        reject(signal.reason as Error);
      },
      { signal: listening.signal },
    );
  });
}
