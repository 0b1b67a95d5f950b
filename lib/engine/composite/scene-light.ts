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
  const samples = samplesOf(photo, parsing).sort((a, b) => b.luma - a.luma);
  const whitest = samples[Math.floor(samples.length * glintShare)]?.luma ?? 255;
  const dim = Math.max(exposure.darkest, Math.min(1, whitest / exposure.ordinary));
  const bright = samples.filter(({ luma, skin }) => !skin && luma >= whitest * tint.brightFrom);
  const [green, blue] = bright.length < samples.length * glintShare ? [1, 1] : warmth(bright);
  return [dim, dim * green, dim * blue];
}

type Sample = { luma: number; red: number; green: number; blue: number; skin: boolean };

function samplesOf({ widthPx, heightPx, rgb }: Picture, parsing: Parsing): Sample[] {
  const samples: Sample[] = [];
  for (let y = 0; y < heightPx; y += stridePx) {
    const row = Math.floor((y * parsing.heightPx) / heightPx) * parsing.widthPx;
    for (let x = 0; x < widthPx; x += stridePx) {
      const at = (y * widthPx + x) * 3;
      const [red, green, blue] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
      const label = parsing.labels[row + Math.floor((x * parsing.widthPx) / widthPx)];
      samples.push({ luma: 0.3 * red + 0.59 * green + 0.11 * blue, red, green, blue, skin: label === labelOf.skin });
    }
  }
  return samples;
}

/** Green and blue over red, as far as they are believed; 1 and 1 where the light is white or what is bright is a colour. */
function warmth(bright: Sample[]): [green: number, blue: number] {
  const colour = ({ red, green, blue }: Sample) =>
    (Math.max(red, green, blue) - Math.min(red, green, blue)) / Math.max(1, red);
  const neutral = bright
    .toSorted((a, b) => colour(a) - colour(b))
    .slice(0, Math.ceil(bright.length * tint.leastColoured));
  const sum = (channel: "red" | "green" | "blue") => neutral.reduce((total, sample) => total + sample[channel], 0);
  const green = sum("green") / Math.max(1, sum("red"));
  const blue = sum("blue") / Math.max(1, sum("red"));
  const warm = green <= 1.02 && blue <= green && blue >= tint.paintedBelow && blue < tint.whiteFrom;
  const believed = (ratio: number) => 1 - tint.share * (1 - Math.min(1, ratio));
  return warm ? [believed(green), believed(blue)] : [1, 1];
}
