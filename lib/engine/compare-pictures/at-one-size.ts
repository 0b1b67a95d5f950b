import { reducePicture, reduceToEdge } from "../raster/reduce-picture";
import type { Picture } from "../types";

/** Two pictures of one scene differ in proportions by rounding only. */
const sameAspectWithin = 0.015;

export type Pair = { person: Picture; result: Picture };

/** Both at the size of the smaller one, long edge at most `maxEdgePx`; null where they show different cut-outs of a scene. */
export function atOneSize({ person, result }: Pair, maxEdgePx: number): Pair | null {
  const aspect = (picture: Picture) => picture.widthPx / picture.heightPx;
  if (Math.abs(aspect(person) / aspect(result) - 1) > sameAspectWithin) return null;
  const reduced = reduceToEdge(person, Math.min(maxEdgePx, longEdge(person), longEdge(result)));
  const widthPx = Math.min(reduced.widthPx, result.widthPx);
  const heightPx = Math.min(reduced.heightPx, result.heightPx);
  return { person: reducePicture(reduced, widthPx, heightPx), result: reducePicture(result, widthPx, heightPx) };
}

const longEdge = ({ widthPx, heightPx }: Picture): number => Math.max(widthPx, heightPx);
