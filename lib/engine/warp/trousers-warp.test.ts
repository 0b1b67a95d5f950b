import { beforeAll, expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import type { TrousersLandmarks } from "../prepare-garment/prepared-garment";
import type { PersonAnalysis } from "../types";
import { torsoDown } from "./body-frame";
import { crotchV } from "./lower-shape";
import { torsoShape } from "./torso-shape";
import { warpTrousers } from "./trousers-warp";

let person: PersonAnalysis;

beforeAll(async () => {
  ({ person } = await analysedMannequin());
});

/** Straight trousers, 200 pixels wide, whose hem is rounded off at its corners. */
function trousers({ risePx, legPx }: { risePx: number; legPx: number }): TrousersLandmarks {
  const waistY = 10;
  const crotch = { x: 300, y: waistY + risePx };
  const hemY = crotch.y + legPx;
  const inAt = (y: number) => Math.max(0, y - (hemY - 8)) * 3;
  const edge = (x: number, sign: number) => Float32Array.from({ length: hemY + 1 }, (_, y) => x + sign * inAt(y));
  const outline = { left: edge(200, 1), right: edge(400, -1) };
  return { cut: "trousers", waistY, hemY, crotch, outline, inseam: { left: edge(290, -1), right: edge(310, 1) } };
}

const worn = (wearer: PersonAnalysis, landmarks: TrousersLandmarks) =>
  warpTrousers(wearer, torsoShape(wearer), landmarks, {});

/** Way from the waistband to the crotch, and from there to the hem, through those in the garment photo. */
function stretches(wearer: PersonAnalysis, landmarks: TrousersLandmarks) {
  const { legs, waist, hemV } = worn(wearer, landmarks);
  const { source, target } = legs.left;
  const vertices = Array.from({ length: source.length / 2 }, (_, vertex) => vertex);
  const away = (vertex: number) =>
    Math.hypot((source[vertex * 2] ?? 0) - landmarks.crotch.x, (source[vertex * 2 + 1] ?? 0) - landmarks.crotch.y);
  const nearest = vertices.reduce((best, vertex) => (away(vertex) < away(best) ? vertex : best));
  const crotch = torsoDown(wearer.torso, { x: target[nearest * 2] ?? 0, y: target[nearest * 2 + 1] ?? 0 });
  return {
    rise: (crotch - waist.v) / (landmarks.crotch.y - landmarks.waistY) / waist.scale,
    leg: (hemV - crotch) / (landmarks.hemY - landmarks.crotch.y) / waist.scale,
    crotch,
  };
}

test("the waistband lies as far above the crotch as in the garment photo", () => {
  for (const risePx of [110, 135]) {
    expect(Math.abs(stretches(person, trousers({ risePx, legPx: 460 })).rise - 1), String(risePx)).toBeLessThan(0.1);
  }
});

test("a rise longer than the body has room for hangs below the place where the legs part, but not far", () => {
  const { crotch } = stretches(person, trousers({ risePx: 420, legPx: 460 }));
  expect(crotch).toBeGreaterThan(crotchV(person) + 0.05 * person.torso.torsoLengthPx);
  expect(crotch).toBeLessThan(crotchV(person) + 0.15 * person.torso.torsoLengthPx);
});

test("long legs end at the ankle where it is in the picture, and keep their proportions where it is not", () => {
  const { left, right } = person.limbs;
  const { heightPx } = person;
  const below = ({ ...limb }: typeof left) => ({ ...limb, ankle: { ...limb.ankle, y: heightPx + 10 } });
  const cropped = { ...person, limbs: { left: below(left), right: below(right) } };
  const slim = trousers({ risePx: 200, legPx: 640 });
  expect(stretches(person, slim).leg).toBeLessThan(0.75);
  expect(stretches(cropped, slim).leg).toBeGreaterThan(0.85);
});

test("the rounded corners of a hem in the garment photo stay on the cloth", () => {
  const landmarks = trousers({ risePx: 200, legPx: 460 });
  const { columns, rows, source } = worn(person, landmarks).legs.left;
  const lastRow = (rows - 1) * columns;
  expect(source[lastRow * 2]).toBeLessThan(200);
  expect(source[(lastRow + columns - 1) * 2]).toBeGreaterThan(290);
});
