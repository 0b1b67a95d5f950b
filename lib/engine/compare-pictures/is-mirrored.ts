import type { Picture } from "../types";
import type { Pair } from "./at-one-size";
import { leastUnlikeness } from "./find-placement";

/** A scene that is nearly its own mirror image lies as well either way: only a mirror image that is clearly nearer counts. */
const clearlyNearer = 0.9;

/** Does the result show the scene of the person photo as a mirror would? */
export const isMirrored = ({ person, result }: Pair): boolean =>
  leastUnlikeness({ person, result: mirrored(result) }) < clearlyNearer * leastUnlikeness({ person, result });

function mirrored({ widthPx, heightPx, rgb }: Picture): Picture {
  const turned = new Uint8ClampedArray(rgb.length);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const from = (y * widthPx + widthPx - 1 - x) * 3;
      const to = (y * widthPx + x) * 3;
      for (let channel = 0; channel < 3; channel++) turned[to + channel] = rgb[from + channel] ?? 0;
    }
  }
  return { widthPx, heightPx, rgb: turned };
}
