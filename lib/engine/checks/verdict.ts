/** What one check found: is it broken, and how sure is that, 0.5 (on the limit) to 1. */
export type Verdict<Code extends string> = { code: Code; isBroken: boolean; confidence: number };

/**
 * A bound of one reading. `spread`: how far readings of the same picture stray when it is cut, resized or encoded otherwise; that
 * far from the bound a verdict is right in about three of four cases.
 */
export type Limit = { least?: number; most?: number; spread: number };

/** How a reading stands to its limit. */
export function verdictOn<Code extends string>(code: Code, reading: number, limit: Limit): Verdict<Code> {
  const { least = -Infinity, most = Infinity, spread } = limit;
  const inside = Math.min(reading - least, most - reading);
  return { code, isBroken: !(inside >= 0), confidence: 1 / (1 + Math.exp(-Math.abs(inside) / spread)) };
}

/** Several limits of one check: the surest broken one decides, else it holds as surely as the nearest. */
export function verdictOnAll<Code extends string>(code: Code, verdicts: Verdict<Code>[]): Verdict<Code> {
  const broken = verdicts.filter(({ isBroken }) => isBroken).map(({ confidence }) => confidence);
  if (broken.length > 0) return { code, isBroken: true, confidence: Math.max(...broken) };
  return { code, isBroken: false, confidence: Math.min(...verdicts.map(({ confidence }) => confidence)) };
}
