import { connectedComponents } from "../raster/connected-components";
import { maskOf } from "../raster/plane-of";
import { labelOf, type PersonAnalysis } from "../types";
import { torsoDown } from "../warp/body-frame";

/** Height above the shoulder line, as a share of the shoulder width, over which no piece of clothing lies by itself. */
const neckShare = 0.2;

/**
 * Earrings, shadows and the backdrop between curls are easily parsed as clothes. Taken off as an old garment they were holes in
 * the hair. A collar, a scarf or a hood hangs together with what is worn below it; what does not counts as hair.
 */
export function withoutStrayCloth(person: PersonAnalysis): PersonAnalysis {
  const { parsing, torso } = person;
  const { widthPx, heightPx, labels } = parsing;
  const scale = person.widthPx / widthPx;
  const isCloth = (i: number) => labels[i] === labelOf.upper || labels[i] === labelOf.lower;
  const pieces = connectedComponents(maskOf(labels.length, isCloth), widthPx, heightPx);
  const reachesDown = new Uint8Array(pieces.sizes.length);
  const highestV = -torso.shoulderWidthPx * neckShare;
  let stray = 0;
  for (let i = 0; i < labels.length; i++) {
    const piece = pieces.labels[i] ?? 0;
    if (piece === 0) continue;
    const x = i % widthPx;
    if (torsoDown(torso, { x: x * scale, y: ((i - x) / widthPx) * scale }) > highestV) reachesDown[piece] = 1;
    else stray++;
  }
  if (stray === 0) return person;
  const kept = labels.map((label, i) => {
    const piece = pieces.labels[i] ?? 0;
    return piece > 0 && !reachesDown[piece] ? labelOf.hair : label;
  });
  return { ...person, parsing: { ...parsing, labels: kept } };
}
