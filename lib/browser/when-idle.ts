/** A page that is busy for longer than this gets its work all the same. */
const patienceMs = 300;

/**
 * Resolves in a moment in which this page has nothing to do. What can wait and takes a while is done then, one piece a
 * moment: a finger that comes meanwhile waits for one piece and not for all.
 */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    // Safari has no idle callbacks; there a task of its own lets a finger in between at least.
    if ("requestIdleCallback" in window) requestIdleCallback(done, { timeout: patienceMs });
    else setTimeout(done);
  });
