import { reduceToEdge } from "../raster/reduce-picture";
import type { Picture } from "../types";
import type { Pair } from "./at-one-size";
import type { Placement } from "./placement";

/**
 * How far a renderer may have moved a scene that it draws anew: more is another scene. Shares of the long edge, and of the
 * scale.
 */
const mostShift = 0.03;
const mostScale = 0.03;

/** Of a picture's bytes: beyond it something else is seen, the new garment say, however much else it is. */
const strangeLightness = 40;

/** Each level begins where the one before it ended. `stepPx`, `stepScale`: of the first round; every further one halves them. */
const levels = [
  { edgePx: 96, rounds: 1, reach: 3 },
  { edgePx: 192, rounds: 2, reach: 1 },
  { edgePx: 768, rounds: 3, reach: 1 },
] as const;

/**
 * How the scene of the person photo lies in the result: gateways give pictures back a few pixels aside, or a per cent larger.
 * Both have one size. Found by the lightness that differs least, from coarse to fine.
 */
export function findPlacement(pair: Pair): Placement {
  const edgePx = Math.max(pair.person.widthPx, pair.person.heightPx);
  const { scale, right, down } = bestOver(levels, pair);
  return { scale, rightPx: right * edgePx, downPx: down * edgePx };
}

/** Mean difference in lightness, 0 to 40, of the two as small pictures, laid over each other as well as they can be. */
export const leastUnlikeness = (pair: Pair): number => bestOver(levels.slice(0, 2), pair).unlikeness;

function bestOver(over: readonly (typeof levels)[number][], { person, result }: Pair): Found {
  // In shares of the long edge, so that every level says it alike.
  let best: Found = { scale: 1, right: 0, down: 0, unlikeness: Infinity };
  for (const { edgePx: levelEdgePx, rounds, reach } of over) {
    const before = lightnessOf(reduceToEdge(person, levelEdgePx));
    const after = lightnessOf(reduceToEdge(result, levelEdgePx));
    const onePx = 1 / Math.max(before.widthPx, before.heightPx);
    for (let round = 0; round < rounds; round++) {
      const step = onePx / 2 ** round;
      best = bestNear(best, step, reach, (candidate) => unlikeness(before, after, candidate, onePx));
    }
  }
  return best;
}

type Shares = { scale: number; right: number; down: number };
type Found = Shares & { unlikeness: number };

/** A scale that is off by two steps moves the rim of the picture by one. */
function bestNear(from: Shares, step: number, reach: number, cost: (candidate: Shares) => number): Found {
  let best = { ...from, unlikeness: cost(from) };
  for (let s = -reach; s <= reach; s++) {
    const scale = from.scale + 2 * s * step;
    if (Math.abs(scale - 1) > mostScale) continue;
    for (let r = -reach; r <= reach; r++) {
      for (let d = -reach; d <= reach; d++) {
        const candidate = { scale, right: from.right + r * step, down: from.down + d * step };
        if (Math.max(Math.abs(candidate.right), Math.abs(candidate.down)) > mostShift) continue;
        const found = cost(candidate);
        // Strictly less, so that two equal pictures are not moved about.
        if (found < best.unlikeness) best = { ...candidate, unlikeness: found };
      }
    }
  }
  return best;
}

type Lightness = { widthPx: number; heightPx: number; values: Float32Array };

function lightnessOf({ widthPx, heightPx, rgb }: Picture): Lightness {
  const values = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < values.length; i++) {
    values[i] = 0.3 * (rgb[i * 3] ?? 0) + 0.59 * (rgb[i * 3 + 1] ?? 0) + 0.11 * (rgb[i * 3 + 2] ?? 0);
  }
  return { widthPx, heightPx, values };
}

/** Mean difference of the two, with the scene of `before` placed as the candidate says. */
function unlikeness(before: Lightness, after: Lightness, { scale, right, down }: Shares, onePx: number): number {
  const { widthPx, heightPx } = before;
  const every = Math.max(1, Math.round(heightPx / 192));
  const centreX = (widthPx - 1) / 2;
  const centreY = (heightPx - 1) / 2;
  let sum = 0;
  let count = 0;
  for (let y = 0; y < heightPx; y += every) {
    const atY = (y - centreY) * scale + centreY + down / onePx;
    if (atY < 0 || atY > heightPx - 1) continue;
    for (let x = 0; x < widthPx; x += every) {
      const atX = (x - centreX) * scale + centreX + right / onePx;
      if (atX < 0 || atX > widthPx - 1) continue;
      const difference = Math.abs(valueAt(after, atX, atY) - (before.values[y * widthPx + x] ?? 0));
      sum += Math.min(strangeLightness, difference);
      count++;
    }
  }
  return sum / count;
}

/** Between four pixels. */
function valueAt({ widthPx, heightPx, values }: Lightness, x: number, y: number): number {
  const left = Math.min(widthPx - 2, Math.floor(x));
  const top = Math.min(heightPx - 2, Math.floor(y));
  const across = x - left;
  const down = y - top;
  const i = top * widthPx + left;
  const upper = (values[i] ?? 0) * (1 - across) + (values[i + 1] ?? 0) * across;
  const lower = (values[i + widthPx] ?? 0) * (1 - across) + (values[i + widthPx + 1] ?? 0) * across;
  return upper * (1 - down) + lower * down;
}
