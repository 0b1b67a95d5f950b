import type { Picture } from "@/lib/engine/types";
import type { Fit } from "./fit-pair";
import { boundaryScore, quarterLab, quarterSsim, regionOverlap } from "./measures/against-truth";
import { colourDifference, haloShare } from "./measures/cloth-colour";
import { distortions, folds, largestGap, largestHole } from "./measures/mesh-shape";
import { printLikeness } from "./measures/print-likeness";
import { percentile } from "./measures/region";
import { coverOf, sleeveCover } from "./measures/sleeve-cover";
import { faceChanged, handsChanged, outsideChanged } from "./measures/untouched";

/**
 * One measured number of a fit; null where it does not apply. `wanted` is the target; `hard` measures fail the report when they
 * miss it.
 */
export type Measure = {
  title: string;
  digits: number;
  hard?: true;
  of: (fit: Fit) => number | null;
  wanted: (value: number, fit: Fit) => boolean;
};

const atLeast = (least: number) => (value: number) => value >= least;
const atMost = (most: number) => (value: number) => value <= most;

const everywhere = ({ widthPx, heightPx }: Picture) => new Uint8Array(widthPx * heightPx).fill(1);
const either = (a: Uint8Array, b: Uint8Array) => a.map((value, i) => value | (b[i] ?? 0));

/** Every measure of `npm run engine:report`, with the targets of the engine. Colours are CIE Lab distances, counts are pixels. */
export const measures = {
  iou: {
    title: "IoU",
    digits: 3,
    of: ({ truth, seen }) => truth && regionOverlap(seen, truth.seen),
    wanted: atLeast(0.88),
  },
  boundary: {
    title: "F6px",
    digits: 3,
    of: ({ truth, seen, photo }) => truth && boundaryScore(seen, truth.seen, photo.widthPx, 6),
    wanted: () => true,
  },
  // The targets are meant for whole pictures. In the region alone a pattern that is shifted by half its period is all wrong.
  lab: {
    title: "dLab/4",
    digits: 1,
    of: ({ truth, picture }) => truth && quarterLab(picture, truth.picture, everywhere(picture)),
    wanted: atMost(8),
  },
  regionLab: {
    title: "region",
    digits: 1,
    of: ({ truth, seen, picture }) => truth && quarterLab(picture, truth.picture, either(seen, truth.seen)),
    wanted: () => true,
  },
  ssim: {
    title: "SSIM/4",
    digits: 3,
    of: ({ truth, picture }) => truth && quarterSsim(picture, truth.picture, everywhere(picture)),
    wanted: atLeast(0.8),
  },
  regionSsim: {
    title: "region",
    digits: 3,
    of: ({ truth, seen, picture }) => truth && quarterSsim(picture, truth.picture, either(seen, truth.seen)),
    wanted: () => true,
  },
  face: { title: "face", digits: 0, hard: true, of: faceChanged, wanted: atMost(0) },
  hands: { title: "hands", digits: 0, hard: true, of: handsChanged, wanted: atMost(0) },
  outside: { title: "outside", digits: 0, hard: true, of: outsideChanged, wanted: atMost(0) },
  repeats: {
    title: "repeats",
    digits: 0,
    hard: true,
    of: ({ repeats }) => Number(repeats),
    wanted: atLeast(1),
  },
  folds: { title: "folds", digits: 0, hard: true, of: folds, wanted: atMost(0) },
  hole: { title: "hole", digits: 0, hard: true, of: largestHole, wanted: atMost(20) },
  gap: { title: "gap", digits: 0, of: largestGap, wanted: atMost(20) },
  stretch: {
    title: "print",
    digits: 2,
    of: (fit) => percentile(distortions(fit), 0.5),
    wanted: atMost(1.25),
  },
  stretchP95: {
    title: "p95",
    digits: 2,
    of: (fit) => percentile(distortions(fit), 0.95),
    wanted: atMost(1.6),
  },
  logo: { title: "logo", digits: 2, of: printLikeness, wanted: atLeast(0.85) },
  colour: { title: "colour", digits: 1, of: colourDifference, wanted: atMost(4) },
  halo: { title: "halo", digits: 3, of: haloShare, wanted: atMost(0.01) },
  sleeves: {
    title: "sleeves",
    digits: 2,
    of: sleeveCover,
    wanted: (cover, { pair }) =>
      !pair.sleeves || (cover >= coverOf[pair.sleeves][0] && cover <= coverOf[pair.sleeves][1]),
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as MeasureName[];

/** A measured value, rounded as it is shown, so that a recorded run compares exactly. */
export type Measured = { value: number | null; wanted: boolean };
export type Row = { title: string; measured: Record<MeasureName, Measured> };

export function measureFit(fit: Fit): Row {
  const measured = Object.fromEntries(
    measureNames.map((name) => {
      const { of, digits, wanted }: Measure = measures[name];
      const exact = of(fit);
      const value = exact === null ? null : Number(exact.toFixed(digits));
      return [name, { value, wanted: value === null || wanted(value, fit) }];
    }),
  ) as Row["measured"];
  return { title: fit.pair.title, measured };
}
