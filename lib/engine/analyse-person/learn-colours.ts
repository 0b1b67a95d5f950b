import { boxBlur } from "../raster/box-blur";
import { bodyClasses, type BodyClass, labelOf } from "../types";
import { type ClassPriors, seedOf } from "./class-priors";
import { type ColourModel, fitColourModel, logDensity } from "./colour-model";
import { weigh } from "./weigh";

/** What was learned of each class's colours; empty where the class was never seen. */
export type ClassColours = Record<BodyClass, ColourModel>;

const groupsOf = { backdrop: 4, skin: 4, hair: 2, upper: 4, lower: 4 } as const satisfies Record<BodyClass, number>;

/**
 * Density of "any other colour". Clothes get more of it, once the first round has found them: prints and contrast sleeves are clothes.
 */
const elsewhereOf = { backdrop: 1e-7, skin: 1e-7, hair: 1e-7, upper: 1.5e-5, lower: 6e-6 } as const satisfies Record<
  BodyClass,
  number
>;
const elsewhereAtFirst = 1e-7;

const rounds = 3;
const fewestPixels = 40;
const mostPixels = 6000;

/**
 * Learns the colours of each class from where it is likely to be: start from the pixels that most surely belong to it, weigh every
 * pixel by position and colour, learn again from those that now do (expectation maximisation with hard assignment).
 *
 * @param lab three floats a pixel
 */
export function learnColours(lab: Float32Array, priors: ClassPriors, widthPx: number, heightPx: number): ClassColours {
  let colours: ClassColours = { backdrop: [], skin: [], hair: [], upper: [], lower: [] };
  colours = relearn(colours, lab, (name) => seedPixels(name, priors));
  for (let round = 0; round < rounds; round++) {
    const densities = logDensities(lab, colours, round === 0, widthPx, heightPx);
    const chances = weigh(densities, priors.planes).map((plane) => boxBlur(plane, widthPx, heightPx, 1));
    colours = relearn(colours, lab, (name) => ownPixels(name, priors, chances));
  }
  return colours;
}

/** Smoothed log density of every pixel under each class. `first`: the clothes are not yet known well enough to be more than their colours. */
export function logDensities(
  lab: Float32Array,
  colours: ClassColours,
  first: boolean,
  widthPx: number,
  heightPx: number,
): Float32Array[] {
  return bodyClasses.map((name) => {
    const unseen = colours[name].length === 0;
    const elsewhere = first || unseen ? elsewhereAtFirst : elsewhereOf[name];
    return boxBlur(logDensity(lab, colours[name], elsewhere), widthPx, heightPx, 1);
  });
}

/** A class with too few pixels to learn from keeps what it has. */
function relearn(colours: ClassColours, lab: Float32Array, pixelsOf: (name: BodyClass) => Int32Array): ClassColours {
  const learned = { ...colours };
  for (const name of bodyClasses) {
    const sample = pixelsOf(name);
    if (sample.length >= fewestPixels) learned[name] = fitColourModel(lab, sample, groupsOf[name]);
  }
  return learned;
}

/** Learns the upper garment again without what lies in front of it, which had a share in its colours. */
export function withoutAhead(
  colours: ClassColours,
  lab: Float32Array,
  labels: Uint8Array,
  ahead: Uint8Array,
  { seeds }: ClassPriors,
): ClassColours {
  const isCloth = (i: number) => labels[i] === labelOf.upper && !ahead[i] && ((seeds[i] ?? 0) & seedOf.torsoCore) !== 0;
  return relearn(colours, lab, (name) => (name === "upper" ? pick(labels.length, isCloth) : new Int32Array(0)));
}

function seedPixels(name: BodyClass, { planes, seeds }: ClassPriors): Int32Array {
  const backdrop = planes[labelOf.backdrop] ?? new Float32Array(0);
  if (name === "backdrop") return pick(backdrop.length, (i) => (backdrop[i] ?? 0) > 0.9);
  const onPerson = (bit: number) => (i: number) => ((seeds[i] ?? 0) & bit) !== 0 && (backdrop[i] ?? 1) < 0.5;
  if (name === "skin") {
    // From the face alone where a face is seen: a cuff in place of a hand would poison it.
    const face = pick(seeds.length, onPerson(seedOf.face));
    if (face.length > seeds.length * 0.00075) return face;
  }
  return pick(seeds.length, onPerson(seedOf[name]));
}

function ownPixels(name: BodyClass, { seeds }: ClassPriors, chances: Float32Array[]): Int32Array {
  const own = chances[labelOf[name]] ?? new Float32Array(0);
  const core = coreOf[name] ?? 0;
  return pick(own.length, (i) => (own[i] ?? 0) > 0.6 && ((seeds[i] ?? 0) & core) === core);
}

/** Learnt from the whole person, the upper garment would swallow bare arms and the lower one bare legs. */
const coreOf: Partial<Record<BodyClass, number>> = { upper: seedOf.torsoCore, lower: seedOf.hipCore };

/** Indices of the pixels that pass, evenly thinned to at most `mostPixels`. */
export function pick(length: number, passes: (i: number) => boolean): Int32Array {
  const passing = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (passes(i)) passing[count++] = i;
  const kept = Math.min(count, mostPixels);
  return Int32Array.from({ length: kept }, (_, n) => passing[Math.floor((n * count) / kept)] ?? 0);
}
