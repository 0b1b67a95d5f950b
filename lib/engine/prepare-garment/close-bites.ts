import { boxBlur } from "../raster/box-blur";
import { connectedComponents } from "../raster/connected-components";
import type { Backdrop } from "./backdrop";

/**
 * Fills small bites in an outline: where a light stripe or flower of the cloth runs out into a light backdrop, the cut-out
 * lost it. A bite must differ a little from the backdrop, else every corner would be rounded off with backdrop.
 * A long gap, as between a sleeve and the body, is one large bite and stays open.
 *
 * @param reachPx bites up to twice this wide are filled
 */
export function closeBites(
  mask: Uint8Array,
  backdrop: Backdrop,
  widthPx: number,
  heightPx: number,
  reachPx: number,
): Uint8Array {
  const grown = spread(mask, widthPx, heightPx, reachPx, (share) => share > 1e-4);
  const closed = spread(grown, widthPx, heightPx, reachPx, (share) => share > 1 - 1e-4);
  const distance = boxBlur(backdrop.distance, widthPx, heightPx, 1);
  const least = Math.max(1.2, backdrop.noise * 1.5);
  const added = closed.map((inside, i) => (inside && !mask[i] && (distance[i] ?? 0) > least ? 1 : 0));
  const bites = connectedComponents(added, widthPx, heightPx);
  const largest = 4 * reachPx * reachPx;
  return mask.map((inside, i) => (inside || (added[i] && (bites.sizes[bites.labels[i] ?? 0] ?? 0) < largest) ? 1 : 0));
}

function spread(
  mask: Uint8Array,
  widthPx: number,
  heightPx: number,
  reachPx: number,
  isSet: (share: number) => boolean,
): Uint8Array {
  const shares = boxBlur(Float32Array.from(mask), widthPx, heightPx, reachPx);
  return Uint8Array.from(shares, (share) => (isSet(share) ? 1 : 0));
}
