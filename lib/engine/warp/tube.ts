import { shifted } from "../point";
import { labelOf, type Direction, type PersonAnalysis, type Point } from "../types";
import { labelAt } from "./body-frame";

/** A limb as a tube; `d` is the way along it from the joint at the torso, in pixels. */
export type Tube = {
  lengthPx: number;
  middleAt: (d: number) => Point;
  /** Across the limb, away from the body. */
  outwardAt: (d: number) => Direction;
  halfWidthAt: (d: number) => number;
};

/** What the photo shows of a limb at a share of its length, as multiples of the model's half width there. */
type Reading = { at: number; ratio: number; offset: number };

/** Readings outside of these are something else than one bare limb: fingers, two legs side by side, a shadow. */
const believed = { least: 0.6, most: 1.75, offset: 1 } as const;

/** How far above its first reading, as a share of its length, a limb goes straight on before it turns to its joint. */
const straightShare = 0.08;

/** Least ratio where cloth lies over the inner side of the limb. */
const partlyCovered = 0.85;

/**
 * What a limb is read for. Cloth is bent along it, and wants it smooth. Paint has to meet its skin where that begins, and runs
 * through the middle of a sleeve or trouser leg that hangs free.
 */
export type LimbUse = "cloth" | "paint";

/**
 * Moves and widens a model limb so that it goes through the bare skin that is seen of the real one. Between and beyond the places
 * where skin is seen it keeps what the nearest of them says: an arm does not change its build under a sleeve.
 *
 * @param places   shares of the length at which the photo is read
 * @param hidden   how wide a limb is of which no skin is seen, as a ratio: from the outline of loose cloth
 */
export function fitToSkin<Model extends Tube>(
  person: PersonAnalysis,
  model: Model,
  places: readonly number[],
  hidden: (limb: Model, share: number) => number,
  use: LimbUse,
): Model {
  const readAt = use === "cloth" ? places : twiceAsClose(places);
  const readings = smoothed(readAt.flatMap((at) => readSkin(person, model, at) ?? []));
  if (readings.length === 0) {
    const cloth = use === "cloth" ? [] : smoothed(readAt.flatMap((at) => readCloth(person, model, at) ?? []));
    const limb = moved(model, cloth, use);
    return { ...limb, halfWidthAt: (d) => limb.halfWidthAt(d) * hidden(limb, d / model.lengthPx) };
  }
  return {
    ...moved(model, readings, use),
    halfWidthAt: (d) => model.halfWidthAt(d) * interpolate(readings, d / model.lengthPx, "ratio"),
  };
}

/** At the joint the limb hangs where the skeleton has it; painted, it goes straight on for a little from where its skin begins. */
function moved<Model extends Tube>(model: Model, readings: Reading[], use: LimbUse): Model {
  const [first] = readings;
  if (!first) return model;
  const straight = use === "cloth" ? [] : [{ ...first, at: Math.max(0.01, first.at - straightShare) }];
  const offsets = [{ at: 0, ratio: 1, offset: 0 }, ...straight, ...readings];
  const offsetPx = (d: number) => interpolate(offsets, d / model.lengthPx, "offset") * model.halfWidthAt(d);
  return { ...model, middleAt: (d) => shifted(model.middleAt(d), model.outwardAt(d), offsetPx(d)) };
}

const twiceAsClose = (places: readonly number[]) =>
  places.flatMap((at, k) => (k === 0 ? [at] : [(at + (places[k - 1] ?? at)) / 2, at]));

/** Both sides of a sleeve or trouser leg that hangs free; null where its middle is no cloth, or something else borders on it. */
function readCloth(person: PersonAnalysis, model: Tube, at: number): Reading | null {
  const d = at * model.lengthPx;
  const half = model.halfWidthAt(d);
  const labelOut = (out: number) => labelAt(person, shifted(model.middleAt(d), model.outwardAt(d), out));
  const cloth = labelOut(0);
  if (cloth !== labelOf.upper && cloth !== labelOf.lower) return null;
  const edge = (sign: number) => {
    let out = 0;
    while (out < half * believed.most * 2 && labelOut(sign * (out + 1)) === cloth) out++;
    return labelOut(sign * (out + 1)) === labelOf.backdrop ? out + 0.5 : null;
  };
  const [outer, inner] = [edge(1), edge(-1)];
  if (outer === null || inner === null) return null;
  const ratio = (outer + inner) / 2 / half;
  const offset = (outer - inner) / 2 / half;
  return ratio < believed.most && Math.abs(offset) < believed.offset ? { at, ratio, offset } : null;
}

/** Both sides of the skin across the limb; null where the middle is no skin or a side is not found. */
function readSkin(person: PersonAnalysis, model: Tube, at: number): Reading | null {
  const d = at * model.lengthPx;
  const half = model.halfWidthAt(d);
  const middle = model.middleAt(d);
  const across = model.outwardAt(d);
  const isSkin = (out: number) => labelAt(person, shifted(middle, across, out)) === labelOf.skin;
  const start = [0, 0.4, -0.4].map((share) => share * half).find(isSkin);
  if (start === undefined) return null;
  const farthest = half * 2.2;
  const edge = (sign: number) => {
    let out = 0;
    while (out < farthest && isSkin(start + sign * (out + 1))) out++;
    return start + sign * (out + 0.5);
  };
  const [outer, inner] = [edge(1), edge(-1)];
  const seen = (outer - inner) / 2 / half;
  const beyond = labelAt(person, shifted(middle, across, inner - 1));
  const overlapped = beyond === labelOf.upper || beyond === labelOf.lower;
  const ratio = overlapped ? Math.max(partlyCovered, seen) : seen;
  const offset = outer / half - ratio;
  const clear = ratio > believed.least && ratio < believed.most && Math.abs(offset) < believed.offset;
  return clear ? { at, ratio, offset } : null;
}

/** One reading alone may be a ring, a strap or a shadow. */
function smoothed(readings: Reading[]): Reading[] {
  return readings.map(({ at, ratio, offset }, k) => {
    const before = readings[k - 1] ?? { ratio, offset };
    const after = readings[k + 1] ?? { ratio, offset };
    return {
      at,
      ratio: (before.ratio + 2 * ratio + after.ratio) / 4,
      offset: (before.offset + 2 * offset + after.offset) / 4,
    };
  });
}

function interpolate(readings: Reading[], at: number, key: "ratio" | "offset"): number {
  const after = readings.findIndex((reading) => reading.at > at);
  const next = readings[after];
  const last = readings[after < 0 ? readings.length - 1 : after - 1];
  if (!last) return next?.[key] ?? 1;
  if (!next) return last[key];
  const t = (at - last.at) / (next.at - last.at);
  return last[key] * (1 - t) + next[key] * t;
}
