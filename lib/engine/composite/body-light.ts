import { planeOf } from "../raster/plane-of";
import { limbNumbers, roundShade, type BareBody } from "./body-planes";
import { channelShade } from "./skin-shade";
import { toneAt, type SkinTones } from "./skin-tone";

/** How bright one channel of skin is at a pixel, as a factor of its usual tone. */
export type BodyLight = (i: number, channel: Channel) => number;
type Channel = 0 | 1 | 2;
const channels = [0, 1, 2] as const;

/**
 * Into how many strips a limb is cut lengthwise, how many of them must be seen, how many pixels of one tell its light, and how
 * many in the middle have the usual light on the whole.
 */
const strips = { count: 13, least: 6, pixels: 24, middle: 5 } as const;

/** With less of a limb in view than this share it is a hand or a foot that is seen, redder than the rest and lit otherwise. */
const leastSeenShare = 0.1;

/** The light on a strip stays within these factors of the usual one: beyond them is a ring, a watch or a tattoo. */
const believed = { least: 0.75, most: 1.35 } as const;

/** Three values a strip, from -1 to 1 across the limb. */
type Profile = Float32Array;

/**
 * How the light falls on the body: across a limb as its own skin shows it where it is seen, else as on the limb beside it, else
 * as on a round in light from the front. So a painted limb has the bright and the dark side of the real one below it.
 *
 * @param seen 1 where `base` shows skin
 */
export function bodyLight(base: Float32Array, seen: Float32Array, body: BareBody, tones: SkinTones): BodyLight {
  const isSeen = limbsSeen(seen, body);
  const seenOn = limbNumbers.map((number, k) => (isSeen[k] ? seenProfile(base, seen, body, tones, number) : null));
  const profiles = [null, ...limbNumbers.map((_, k) => seenOn[k] ?? seenOn[k ^ 1] ?? null)];
  return (i, channel) => {
    if (!body.cover[i]) return 1;
    const profile = profiles[body.limb[i] ?? 0];
    return profile ? lightAt(profile, body.across[i] ?? 0, channel) : channelShade(body.shade[i] ?? 1, channel);
  };
}

/** Whether enough of a limb is in view to tell its skin, in the order of `limbNumbers`. */
export function limbsSeen(seen: Float32Array, { limb }: BareBody): boolean[] {
  const pixels = new Uint32Array(limbNumbers.length + 1);
  const inView = new Uint32Array(pixels.length);
  for (let i = 0; i < limb.length; i++) {
    const number = limb[i] ?? 0;
    pixels[number] = (pixels[number] ?? 0) + 1;
    if (seen[i]) inView[number] = (inView[number] ?? 0) + 1;
  }
  return limbNumbers.map((number) => (inView[number] ?? 0) > (pixels[number] ?? 0) * leastSeenShare);
}

const stripOf = (across: number) => ((across + 1) / 2) * (strips.count - 1);
const usualLight = (strip: number, channel: Channel) =>
  channelShade(roundShade("limb", (2 * strip) / (strips.count - 1) - 1), channel);

function lightAt(profile: Profile, across: number, channel: Channel): number {
  const at = stripOf(across);
  const below = Math.floor(at);
  const from = profile[below * 3 + channel] ?? 1;
  return from + ((profile[below * 3 + 3 + channel] ?? from) - from) * (at - below);
}

/** Null where too little of the limb is seen. */
function seenProfile(
  base: Float32Array,
  seen: Float32Array,
  { limb, across }: BareBody,
  tones: SkinTones,
  number: number,
): Profile | null {
  const sums = new Float64Array(strips.count * 3);
  const counts = new Uint32Array(strips.count);
  for (let i = 0; i < limb.length; i++) {
    if (limb[i] !== number || !seen[i]) continue;
    const strip = Math.round(stripOf(across[i] ?? 0));
    const tone = toneAt(tones, i);
    counts[strip] = (counts[strip] ?? 0) + 1;
    for (const c of channels) {
      const at = strip * 3 + c;
      sums[at] = (sums[at] ?? 0) + (base[i * 3 + c] ?? 0) / Math.max(8, tone[c]);
    }
  }
  const isSeen = (strip: number) => (counts[strip] ?? 0) >= strips.pixels;
  const told = [...counts.keys()].filter(isSeen);
  if (told.length < strips.least) return null;
  // Against the usual round, so that the sides that are not seen go on from the last strip that is.
  const ratios = planeOf(sums.length, (k) => {
    const [strip, c] = [Math.floor(k / 3), (k % 3) as Channel];
    const nearest = told.reduce((best, one) => (Math.abs(one - strip) < Math.abs(best - strip) ? one : best));
    return (sums[nearest * 3 + c] ?? 0) / (counts[nearest] ?? 1) / usualLight(nearest, c);
  });
  const inMiddle = Array.from({ length: strips.middle }, (_, k) => k + (strips.count - strips.middle) / 2);
  const mean = channels.map((c) => inMiddle.reduce((sum, at) => sum + (ratios[at * 3 + c] ?? 1), 0) / strips.middle);
  return planeOf(sums.length, (k) => {
    const [strip, c] = [Math.floor(k / 3), (k % 3) as Channel];
    const own = ratios[k] ?? 1;
    const smooth = ((ratios[k - 3] ?? own) + 2 * own + (ratios[k + 3] ?? own)) / 4 / (mean[c] ?? 1);
    return usualLight(strip, c) * Math.min(believed.most, Math.max(believed.least, smooth));
  });
}
