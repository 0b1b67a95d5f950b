/**
 * Called by Next once a process, before the first request. The import is conditional so that no edge bundle is tried; the
 * condition is no setting: the framework writes its value into each bundle, and only where it stands literally like this.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("./instrumentation-node")).start();
}
