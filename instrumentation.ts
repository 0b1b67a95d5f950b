/** Called by Next once a process, before the first request. The import is conditional so that no edge bundle is tried. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("./instrumentation-node")).start();
}
