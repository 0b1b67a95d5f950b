import { labelOf, type Parsing, type Picture } from "../types";

/** What the light of a photo does to a white cloth, as a factor per channel (red, green, blue), each at most 1. */
export type SceneLight = readonly [red: number, green: number, blue: number];

/** Every how many pixels, along a row and down, the photo is looked at. */
const stridePx = 6;

/** A lamp's reflection is bright in any photo: this share of a photo may be brighter than its whitest surface. */
const glintShare = 0.005;

/**
 * Ordinary photos have their whitest surface at 187 (a studio in grey) and more, of 255; darkened ones of the same people at 124
 * and less. Below `ordinary` the garment is dimmed in proportion, down to `darkest`: what is darker may be meant to be.
 */
const exposure = { ordinary: 180, darkest: 0.45 } as const;

/**
 * Surfaces within `brightFrom` of the whitest are asked for the tint, and of them the least coloured quarter: one white thing
 * tells that the light is white. Lamps tint towards yellow, which keeps green between red and blue; blue over red below
 * `paintedBelow` is a painted wall, above `whiteFrom` it is white. Only `share` of a tint is taken over, as it may be the wall's own.
 */
const tint = { brightFrom: 0.85, leastColoured: 0.25, paintedBelow: 0.55, whiteFrom: 0.92, share: 0.6 } as const;

/**
 * How the photo is exposed and balanced, so that a garment from a studio does not glow in a dim room. Read from the brightest
 * surfaces; skin counts as a bright one, never for the tint. An ordinarily lit photo gives exactly `[1, 1, 1]`.
 *
 * @param photo the photo as it was taken, without any new garment
 */
export function sceneLight(photo: Picture, parsing: Parsing): SceneLight {
  const { lumas, places, isSkin } = samplesOf(photo, parsing);
  const glints = Math.floor(lumas.length * glintShare);
  const whitest = lumas.slice().sort()[lumas.length - 1 - glints] ?? 255;
  const dim = Math.max(exposure.darkest, Math.min(1, whitest / exposure.ordinary));
  const bright = places.filter((_, k) => !isSkin[k] && (lumas[k] ?? 0) >= whitest * tint.brightFrom);
  const [green, blue] = bright.length < lumas.length * glintShare ? [1, 1] : warmth(photo.rgb, bright);
  return [dim, dim * green, dim * blue];
}

/** `places`: where the sample's three bytes begin. */
type Samples = { lumas: Float64Array; places: Int32Array; isSkin: Uint8Array };

function samplesOf({ widthPx, heightPx, rgb }: Picture, parsing: Parsing): Samples {
  const count = Math.ceil(widthPx / stridePx) * Math.ceil(heightPx / stridePx);
  const samples = { lumas: new Float64Array(count), places: new Int32Array(count), isSkin: new Uint8Array(count) };
  let k = 0;
  for (let y = 0; y < heightPx; y += stridePx) {
    const row = Math.floor((y * parsing.heightPx) / heightPx) * parsing.widthPx;
    for (let x = 0; x < widthPx; x += stridePx, k++) {
      const at = (y * widthPx + x) * 3;
      const label = parsing.labels[row + Math.floor((x * parsing.widthPx) / widthPx)];
      samples.lumas[k] = 0.3 * (rgb[at] ?? 0) + 0.59 * (rgb[at + 1] ?? 0) + 0.11 * (rgb[at + 2] ?? 0);
      samples.places[k] = at;
      samples.isSkin[k] = label === labelOf.skin ? 1 : 0;
    }
  }
  return samples;
}

/** Green and blue over red, as far as they are believed; 1 and 1 where the light is white or what is bright is a colour. */
function warmth(rgb: Uint8ClampedArray, bright: Int32Array): [green: number, blue: number] {
  const colours = new Float64Array(bright.length);
  bright.forEach((at, k) => {
    const [red, green, blue] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
    colours[k] = (Math.max(red, green, blue) - Math.min(red, green, blue)) / Math.max(1, red);
  });
  const most = colours.slice().sort()[Math.ceil(bright.length * tint.leastColoured) - 1] ?? 0;
  const sums = [0, 0, 0] as [red: number, green: number, blue: number];
  bright.forEach((at, k) => {
    if ((colours[k] ?? 0) > most) return;
    for (const c of [0, 1, 2] as const) sums[c] += rgb[at + c] ?? 0;
  });
  const green = sums[1] / Math.max(1, sums[0]);
  const blue = sums[2] / Math.max(1, sums[0]);
  const warm = green <= 1.02 && blue <= green && blue >= tint.paintedBelow && blue < tint.whiteFrom;
  const believed = (ratio: number) => 1 - tint.share * (1 - Math.min(1, ratio));
  return warm ? [believed(green), believed(blue)] : [1, 1];
}
