import { planeOf } from "../raster/plane-of";

/** Powers by table and straight lines between its entries: raised anew for each pixel they cost more than the rest of its skin. */
const steps = 1024;
const powers = (power: number) => planeOf(steps + 2, (step) => (step / steps) ** power);

/** Light that has gone through skin is red: towards its shadowed side it loses blue before green and green before red. */
const tables = { 0: powers(0.85), 1: powers(1.1), 2: powers(1.2) } as const;

/**
 * What shade does to one channel of skin, as a factor.
 *
 * @param shade   0 to 1: of all light together
 * @param channel 0 red, 1 green, 2 blue
 */
export function channelShade(shade: number, channel: 0 | 1 | 2): number {
  const table = tables[channel];
  const at = shade * steps;
  const below = Math.floor(at);
  const low = table[below] ?? 1;
  return low + ((table[below + 1] ?? low) - low) * (at - below);
}
