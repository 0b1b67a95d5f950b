import { bytesOf, planeOf } from "../raster/plane-of";
import type { LabColour } from "../types";

/** A mixture of Gaussians in Lab with a variance of its own along each axis; weights sum to 1. */
export type ColourModel = { lab: LabColour; variance: LabColour; weight: number }[];

const rounds = 6;
/** No cloth is one colour: light falls on it. Keeps a plain garment from losing its own folds. Lab units squared. */
const leastVariance: LabColour = [14, 6, 6];
/** Counts as one more pixel of this variance in every group, so that a group of a few pixels is not razor-thin. */
const priorVariance: LabColour = [9, 4, 4];
/** Lightness counts half when pixels choose their group: shade changes it, dye does not. */
const lightnessWeight = 0.5;

/**
 * k-means in Lab over the pixels `sample` (indices), begun from equal shares of the lightness range.
 *
 * @param lab three floats a pixel
 */
export function fitColourModel(lab: Float32Array, sample: Int32Array, groups: number): ColourModel {
  const centres = firstCentres(lab, sample, groups);
  const groupOf = new Uint8Array(sample.length);
  for (let round = 0; round < rounds; round++) {
    assign(lab, sample, centres, groupOf);
    moveCentres(lab, sample, centres, groupOf);
  }
  return describe(lab, sample, centres, groupOf);
}

/** Mean colour of each equal share of the pixels, ordered by lightness. Three floats a group. */
function firstCentres(lab: Float32Array, sample: Int32Array, groups: number): Float64Array {
  const sorted = planeOf(sample.length, (k) => lab[(sample[k] ?? 0) * 3] ?? 0).sort();
  const bounds = Array.from(
    { length: groups - 1 },
    (_, g) => sorted[Math.floor(((g + 1) / groups) * sample.length)] ?? 0,
  );
  const groupOf = bytesOf(sample.length, (k) => {
    const lightness = lab[(sample[k] ?? 0) * 3] ?? 0;
    return bounds.reduce((group, bound) => (lightness >= bound ? group + 1 : group), 0);
  });
  const centres = new Float64Array(groups * 3);
  moveCentres(lab, sample, centres, groupOf);
  return centres;
}

function assign(lab: Float32Array, sample: Int32Array, centres: Float64Array, groupOf: Uint8Array): void {
  for (let n = 0; n < sample.length; n++) {
    const at = (sample[n] ?? 0) * 3;
    const lightness = lab[at] ?? 0;
    const a = lab[at + 1] ?? 0;
    const b = lab[at + 2] ?? 0;
    let nearest = 0;
    let least = Infinity;
    for (let c = 0; c < centres.length; c += 3) {
      const dl = lightness - (centres[c] ?? 0);
      const da = a - (centres[c + 1] ?? 0);
      const db = b - (centres[c + 2] ?? 0);
      const distance = lightnessWeight * dl * dl + da * da + db * db;
      if (distance < least) {
        least = distance;
        nearest = c / 3;
      }
    }
    groupOf[n] = nearest;
  }
}

/** An empty group keeps its centre. */
function moveCentres(lab: Float32Array, sample: Int32Array, centres: Float64Array, groupOf: Uint8Array): void {
  const sums = new Float64Array(centres.length);
  const counts = new Float64Array(centres.length / 3);
  for (let n = 0; n < sample.length; n++) {
    const group = groupOf[n] ?? 0;
    const at = (sample[n] ?? 0) * 3;
    counts[group] = (counts[group] ?? 0) + 1;
    for (let k = 0; k < 3; k++) sums[group * 3 + k] = (sums[group * 3 + k] ?? 0) + (lab[at + k] ?? 0);
  }
  for (let c = 0; c < centres.length; c++) {
    const count = counts[Math.floor(c / 3)] ?? 0;
    if (count > 0) centres[c] = (sums[c] ?? 0) / count;
  }
}

function describe(lab: Float32Array, sample: Int32Array, centres: Float64Array, groupOf: Uint8Array): ColourModel {
  return Array.from({ length: centres.length / 3 }, (_, group) => {
    const centre = (k: 0 | 1 | 2) => centres[group * 3 + k] ?? 0;
    const squares: [number, number, number] = [...priorVariance];
    let count = 1;
    for (let n = 0; n < sample.length; n++) {
      if (groupOf[n] !== group) continue;
      const at = (sample[n] ?? 0) * 3;
      count++;
      for (const k of [0, 1, 2] as const) squares[k] += ((lab[at + k] ?? 0) - centre(k)) ** 2;
    }
    const variance = (k: 0 | 1 | 2) => Math.max(leastVariance[k], squares[k] / count);
    return {
      lab: [centre(0), centre(1), centre(2)],
      variance: [variance(0), variance(1), variance(2)],
      weight: (count - 1) / Math.max(1, sample.length),
    };
  });
}

/**
 * Log density of every pixel's colour under the model, at least that of `elsewhere`: the chance of a colour that the model has not
 * seen, such as a print or a contrast sleeve. Of overlapping groups the likeliest counts alone, which spares an exponential and a
 * logarithm a pixel and differs by less than the noise of neighbouring pixels.
 */
export function logDensity(lab: Float32Array, model: ColourModel, elsewhere: number): Float32Array {
  const logs = new Float32Array(lab.length / 3);
  const values = packed(model);
  const least = Math.log(elsewhere);
  for (let i = 0, at = 0; i < logs.length; i++, at += 3) {
    const lightness = lab[at] ?? 0;
    const a = lab[at + 1] ?? 0;
    const b = lab[at + 2] ?? 0;
    let highest = least;
    for (let g = 0; g < values.length; g += packedStride) {
      const dl = lightness - (values[g] ?? 0);
      const da = a - (values[g + 1] ?? 0);
      const db = b - (values[g + 2] ?? 0);
      const squares = dl * dl * (values[g + 3] ?? 0) + da * da * (values[g + 4] ?? 0) + db * db * (values[g + 5] ?? 0);
      const log = (values[g + 6] ?? 0) - squares;
      if (log > highest) highest = log;
    }
    logs[i] = highest;
  }
  return logs;
}

const packedStride = 7;

/** Per group: mean, half the inverse variance, log of the height at the mean. Flat, since every pixel runs through it. */
function packed(model: ColourModel): Float64Array {
  return Float64Array.from(
    model.flatMap(({ lab, variance, weight }) => [
      ...lab,
      ...variance.map((v) => 0.5 / v),
      Math.log(Math.max(1e-12, weight) / Math.sqrt(variance[0] * variance[1] * variance[2])),
    ]),
  );
}
