/** End a check: one line a fault and a failing exit code, or one line that says what was looked at. */
export function reportFaults(faults: readonly string[], whenNone: string): void {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(whenNone);
}
