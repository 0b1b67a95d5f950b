import { decodingLimits, exitCodes } from "./limits";

const everyMs = 5;

/**
 * End this process when the picture under way takes too much. Native code runs on another thread, so that this one
 * is free to look; no signal handler, no operating system feature, the same on every platform.
 *
 * @returns ends the watch
 */
export function watchLimits(): () => void {
  const cpuBefore = process.cpuUsage();
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > decodingLimits.maxResidentBytes) process.exit(exitCodes.tooMuchMemory);
    const { user, system } = process.cpuUsage(cpuBefore);
    if ((user + system) / 1000 > decodingLimits.maxCpuMs) process.exit(exitCodes.tooMuchTime);
  }, everyMs);
  return () => {
    clearInterval(timer);
  };
}
