import { err, ok, type Result } from "@/lib/shared/result";
import { analysePerson } from "../analyse-person/analyse-person";
import { reducePicture } from "../raster/reduce-picture";
import type { Networks, PersonAnalysis, Picture } from "../types";
import { atOneSize, type Pair } from "./at-one-size";
import { colourDifference } from "./colour-difference";
import {
  comparedParts,
  type CannotTell,
  type Difference,
  type DifferenceMap,
  type NewClothes,
  type PartDifference,
  type PictureComparison,
} from "./compared-parts";
import { findPlacement } from "./find-placement";
import { isMirrored } from "./is-mirrored";
import { linesUp } from "./lines-up";
import { outlineChanges } from "./outline-change";
import { partMap } from "./part-map";
import { inverseOf, placed, type Placement } from "./placement";
import { uncoveredSkin } from "./uncovered-skin";
import { withoutTint } from "./without-tint";

/** Less than the engine works at: nothing smaller than a finger has to be told apart. */
const comparedEdgePx = 768;

/** A part of fewer pixels is hardly in the picture. */
const leastPixels = 60;

// Measured by `npm run bench:changes` (david, maya and tom as rendered in other clothes, kenji as fitted), each as gateways give
// pictures back: moved, 1 to 2 % larger or smaller, softened, tinted, JPEG 60 to 85. Of 312 parts that were left alone 18 were
// told as clear (12 of them kenji's shoes, which the new trousers hang over, 5 tom's skin beside a new collar) and 26 as
// slight; of 34 that had been redrawn or recoloured none was missed, redrawn faces and hands being told as slight. Of 16
// pictures of another place, size or person 10 were refused: mirrored ones are compared, and half of those 15 % larger.
/** A CIE76 difference of about 2.3 is just noticeable; JPEG alone makes 1 to 2. */
const differenceFrom = { slight: 2.5, clear: 6 } as const;
/** A pixel this far off is another thing; more than a share of them is no noise, however like the rest is. */
const strangePixel = 12;
const strangeShareFrom = { slight: 0.02, clear: 0.12 } as const;

/** The map is full where the difference is plain to see. */
const fullMapDeltaE = 20;

/**
 * Where a result differs from the person photo outside the garment that was put on.
 *
 * @param clothes what was put on
 * @returns why nothing can be said, where the two do not show one body in one place
 */
export async function comparePictures(
  person: Picture,
  result: Picture,
  clothes: NewClothes,
  networks: Networks,
): Promise<Result<PictureComparison, CannotTell>> {
  const pair = atOneSize({ person, result }, comparedEdgePx);
  if (!pair) return err("framing");
  if (isMirrored(pair)) return err("mirrored");
  const placement = findPlacement(pair);
  const laid = { person: pair.person, result: placed(pair.result, inverseOf(placement)) };
  const before = await analysePerson(laid.person, networks);
  const after = await analysePerson(laid.result, networks);
  if (!before.ok || !after.ok) return err("person");
  if (!linesUp(before.value, after.value)) return err("pose");
  const compared = compareAnalysed(laid, before.value, after.value, clothes);
  return ok({ ...compared, map: placedMap(compared.map, placement, pair.result.widthPx) });
}

function compareAnalysed(
  pair: Pair,
  before: PersonAnalysis,
  after: PersonAnalysis,
  clothes: NewClothes,
): PictureComparison {
  const { widthPx, heightPx } = before.parsing;
  const atParsingSize = (picture: Picture) => reducePicture(picture, widthPx, heightPx);
  const partAt = partMap(before, after, clothes);
  const small = { person: atParsingSize(pair.person), result: atParsingSize(pair.result) };
  const deltaE = colourDifference(small.person, withoutTint(small.person, small.result, partAt));
  const uncovered = uncoveredSkin(before, after);
  const isToldOf = (i: number) => (partAt[i] ?? comparedParts.length) < comparedParts.length || uncovered?.[i] === 1;
  return {
    parts: partDifferences(deltaE, partAt),
    isSkinMadeUp: uncovered !== null,
    outline: outlineChanges(before, after),
    map: differenceMap(deltaE, isToldOf, widthPx, heightPx),
  };
}

function partDifferences(deltaE: Float32Array, partAt: Uint8Array): PartDifference[] {
  return comparedParts.flatMap((part, number) => {
    let sum = 0;
    let strange = 0;
    let pixels = 0;
    for (let i = 0; i < deltaE.length; i++) {
      if (partAt[i] !== number) continue;
      const value = deltaE[i] ?? 0;
      sum += value;
      if (value > strangePixel) strange++;
      pixels++;
    }
    if (pixels < leastPixels) return [];
    const meanDeltaE = sum / pixels;
    const strangeShare = strange / pixels;
    return [{ part, difference: differenceOf(meanDeltaE, strangeShare), meanDeltaE, strangeShare }];
  });
}

function differenceOf(meanDeltaE: number, strangeShare: number): Difference {
  if (meanDeltaE >= differenceFrom.clear || strangeShare >= strangeShareFrom.clear) return "clear";
  return meanDeltaE >= differenceFrom.slight || strangeShare >= strangeShareFrom.slight ? "slight" : "none";
}

function differenceMap(
  deltaE: Float32Array,
  isToldOf: (i: number) => boolean,
  widthPx: number,
  heightPx: number,
): DifferenceMap {
  const amounts = new Uint8ClampedArray(deltaE.length);
  for (let i = 0; i < deltaE.length; i++) {
    const value = deltaE[i] ?? 0;
    if (isToldOf(i) && value > differenceFrom.slight) amounts[i] = (255 * value) / fullMapDeltaE;
  }
  return { widthPx, heightPx, amounts };
}

/** The map was made over the person photo and is shown over the result. */
function placedMap(map: DifferenceMap, { scale, rightPx, downPx }: Placement, resultWidthPx: number): DifferenceMap {
  const { widthPx, heightPx, amounts } = map;
  const perPixel = resultWidthPx / widthPx;
  const moved = amounts.map((_, i) => {
    const x = ((i % widthPx) + 0.5 - widthPx / 2 - rightPx / perPixel) / scale + widthPx / 2;
    const y = (Math.floor(i / widthPx) + 0.5 - heightPx / 2 - downPx / perPixel) / scale + heightPx / 2;
    const isInside = x >= 0 && x < widthPx && y >= 0 && y < heightPx;
    return isInside ? (amounts[Math.floor(y) * widthPx + Math.floor(x)] ?? 0) : 0;
  });
  return { widthPx, heightPx, amounts: moved };
}
