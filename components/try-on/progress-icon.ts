/** An icon that changes with every second draws the eye. */
export const iconStepsInAll = 8;

/** Of the ring in the tab's icon, how many steps are full. @param share of the usual time, from 0; past 1 the ring stays full */
export const iconSteps = (share: number): number => Math.round(Math.min(1, share) * iconStepsInAll);

/** One colour of a token written `light-dark(…, …)`, which a canvas does not know; null where it is written otherwise. */
export function colourInTheme(token: string, isDark: boolean): string | null {
  const pair = /light-dark\(([^,]+),\s*([^)]+)\)/.exec(token);
  return (isDark ? pair?.[2] : pair?.[1])?.trim() ?? null;
}
