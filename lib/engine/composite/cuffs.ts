import { labelOf, type PersonAnalysis } from "../types";
import { armShape } from "../warp/arm-shape";
import { labelAt } from "../warp/body-frame";
import type { ClassPlanes } from "./class-planes";
import type { WorkBox } from "./work-box";

/** Shares of the arm's length between which a cuff hangs, and where the sleeve above it is looked for. */
const cuff = { sleeve: [0.5, 0.6, 0.7], from: 0.72, to: 1.08, stretches: 12 } as const;

/** Sleeves are wider than the arm in them. */
const ease = 1.25;

/**
 * What is labelled lower garment on an arm that is clothed further up is the end of its sleeve, which hangs beside the trousers.
 * It goes with the old top. Changes `old`.
 */
export function addCuffs(
  person: PersonAnalysis,
  base: Float32Array,
  planes: ClassPlanes,
  old: Float32Array,
  box: WorkBox,
): void {
  const isSleeve = sleeveColours(base, planes);
  for (const side of ["left", "right"] as const) {
    const arm = armShape(person, side);
    const at = (share: number) => arm.middleAt(share * arm.lengthPx);
    // The hem of a wide top may hang over one of these places of a bare arm.
    if (!cuff.sleeve.every((share) => labelAt(person, at(share)) === labelOf.upper)) continue;
    for (let k = 0; k <= cuff.stretches; k++) {
      const share = cuff.from + ((cuff.to - cuff.from) * k) / cuff.stretches;
      const { x, y } = at(share);
      const reachPx = arm.halfWidthAt(share * arm.lengthPx) * ease;
      const firstY = Math.max(0, Math.floor(y - reachPx) - box.top);
      const lastY = Math.min(box.heightPx - 1, Math.ceil(y + reachPx) - box.top);
      const firstX = Math.max(0, Math.floor(x - reachPx) - box.left);
      const lastX = Math.min(box.widthPx - 1, Math.ceil(x + reachPx) - box.left);
      for (let py = firstY; py <= lastY; py++) {
        for (let px = firstX; px <= lastX; px++) {
          const [dx, dy] = [box.left + px - x, box.top + py - y];
          if (dx * dx + dy * dy > reachPx * reachPx) continue;
          const i = py * box.widthPx + px;
          const sleeve = isSleeve(i) ? (planes.lower[i] ?? 0) : 0;
          old[i] = Math.max(old[i] ?? 0, sleeve);
        }
      }
    }
  }
}

/** Mean colours of top and trousers farther apart than this, in levels, tell a cuff from the trousers behind it. */
const leastApart = 60;

/** Whether a pixel has the colours of the top more than those of the lower garment; every pixel has where these are alike. */
function sleeveColours(base: Float32Array, { upper, lower }: ClassPlanes): (i: number) => boolean {
  const [top, bottom] = [meanColour(base, upper), meanColour(base, lower)];
  if (colourDistance(top, 0, bottom) < leastApart) return () => true;
  return (i) => colourDistance(base, i, top) < colourDistance(base, i, bottom);
}

function meanColour(base: Float32Array, plane: Float32Array): Float32Array {
  const sum = new Float32Array(3);
  let count = 0;
  for (let i = 0; i < plane.length; i += 7) {
    if ((plane[i] ?? 0) < 0.95) continue;
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (base[i * 3 + c] ?? 0);
    count++;
  }
  return sum.map((value) => value / Math.max(1, count));
}

function colourDistance(rgb: Float32Array, i: number, other: Float32Array): number {
  const red = (rgb[i * 3] ?? 0) - (other[0] ?? 0);
  const green = (rgb[i * 3 + 1] ?? 0) - (other[1] ?? 0);
  const blue = (rgb[i * 3 + 2] ?? 0) - (other[2] ?? 0);
  return Math.sqrt(red * red + green * green + blue * blue);
}
