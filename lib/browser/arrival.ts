/** The try-on that a press on this page has just opened: only then does its page take the focus. */
let arrivedAt: string | null = null;

export function noteArrival(tryOnId: string): void {
  arrivedAt = tryOnId;
}

/** True once, for the page that the press opened; false after a reload or a visit by address. */
export function takeArrival(tryOnId: string): boolean {
  const isHere = arrivedAt === tryOnId;
  if (isHere) arrivedAt = null;
  return isHere;
}
