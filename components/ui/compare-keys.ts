const coarseStep = 10;

/**
 * Where a key moves the line of a before/after picture, or null for keys that are none of its business.
 *
 * @param percent where the line is, 0 to 100
 * @returns 0 to 100
 */
export function percentAfterKey(key: string, shift: boolean, percent: number): number | null {
  const step = shift ? coarseStep : 1;
  const moves: Record<string, number> = {
    ArrowRight: percent + step,
    ArrowUp: percent + step,
    ArrowLeft: percent - step,
    ArrowDown: percent - step,
    PageUp: percent + coarseStep,
    PageDown: percent - coarseStep,
    Home: 0,
    End: 100,
  };
  const moved = moves[key];
  return moved === undefined ? null : Math.min(100, Math.max(0, moved));
}
