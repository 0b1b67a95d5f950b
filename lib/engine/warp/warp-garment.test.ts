import { describe, expect, test } from "vitest";
import { analysedMannequin, preparedGarment } from "../fixtures/analysed-mannequin";
import { drawnGarments } from "../fixtures/drawn-garment";
import type { MannequinOptions } from "../fixtures/mannequin";
import { connectedComponents } from "../raster/connected-components";
import { labelOf, type PersonAnalysis, type Point } from "../types";
import { foldedVertices } from "./mesh";
import { warpGarment } from "./warp-garment";
import type { WarpedGarment } from "./warped-garment";

const analysed = async (options: MannequinOptions): Promise<PersonAnalysis> =>
  (await analysedMannequin(options)).person;

const poses = [
  ["arms hanging", { armAngle: 3 }],
  ["arms a little away", { armAngle: 15 }],
  ["arms at 35 degrees", { armAngle: 35 }],
  ["arms at 60 degrees", { armAngle: 60 }],
  ["elbows bent", { armAngle: 40, elbowBend: 80 }],
] as const;

describe.each(poses)("with %s", (_, pose) => {
  test.each(drawnGarments)("a %s lies without a fold and without a hole", async (name) => {
    const person = await analysed(pose);
    const warped = warpGarment(person, preparedGarment(name));
    for (const { mesh, role } of warped.pieces) expect(foldedVertices(mesh).size, role).toBe(0);
    // A hand on the hip encloses a gap of its own; a piece alone never has one.
    for (const piece of warped.pieces) expect(largestHole([piece], person), piece.role).toBeLessThan(20);
    if (!("elbowBend" in pose)) expect(largestHole(warped.pieces, person)).toBeLessThan(20);
  });
});

/** Pixels of the largest gap that cloth encloses on all sides. */
function largestHole(pieces: WarpedGarment["pieces"], { widthPx, heightPx }: PersonAnalysis): number {
  const open = new Uint8Array(widthPx * heightPx).fill(1);
  for (const { layer } of pieces) {
    layer.alpha.forEach((alpha, i) => {
      const x = layer.left + (i % layer.widthPx);
      if (alpha > 20) open[(layer.top + Math.floor(i / layer.widthPx)) * widthPx + x] = 0;
    });
  }
  const gaps = connectedComponents(open, widthPx, heightPx);
  const outside = new Set<number>();
  gaps.labels.forEach((label, i) => {
    const x = i % widthPx;
    if (x === 0 || x === widthPx - 1 || i < widthPx || i >= widthPx * (heightPx - 1)) outside.add(label);
  });
  return Math.max(0, ...gaps.sizes.filter((_, label) => label > 0 && !outside.has(label)));
}

test.each([
  ["longSleeve", 0.85, 1],
  ["tee", 0.15, 0.6],
  ["tank", 0, 0.1],
] as const)("the sleeves of a %s cover between %f and %f of the arm", async (name, least, most) => {
  const person = await analysed({ armAngle: 25 });
  const share = armCovered(person, warpGarment(person, preparedGarment(name)));
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
});

test("the person's word on sleeves is obeyed: none, short, long", async () => {
  const person = await analysed({ armAngle: 25 });
  const shares = (["none", "short", "long"] as const).map((sleeves) =>
    armCovered(person, warpGarment(person, preparedGarment("longSleeve"), { sleeves })),
  );
  expect(shares[0]).toBeLessThan(0.15);
  expect(shares[1]).toBeGreaterThan(0.2);
  expect(shares[1]).toBeLessThan(0.65);
  expect(shares[2]).toBeGreaterThan(0.85);
});

/** Share of the arms' middle lines, from a tenth below the shoulder to the wrist, that lies under cloth. */
function armCovered({ limbs }: PersonAnalysis, { pieces }: WarpedGarment): number {
  let covered = 0;
  let total = 0;
  for (const { shoulder, elbow, wrist } of [limbs.left, limbs.right]) {
    for (const [from, to] of [
      [shoulder, elbow],
      [elbow, wrist],
    ] as const) {
      for (let t = 0.1; t < 1; t += 0.05) {
        total++;
        if (
          pieces.some((piece) => isCovered(piece, { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }))
        )
          covered++;
      }
    }
  }
  return covered / total;
}

function isCovered({ layer }: WarpedGarment["pieces"][number], p: Point): boolean {
  const x = Math.round(p.x) - layer.left;
  const y = Math.round(p.y) - layer.top;
  return x >= 0 && y >= 0 && x < layer.widthPx && y < layer.heightPx && (layer.alpha[y * layer.widthPx + x] ?? 0) > 128;
}

test("the hem follows the person's wish", async () => {
  const person = await analysed({});
  const garment = preparedGarment("skirt");
  const hems = [-1, 0, 1].map((hem) => warpGarment(person, garment, { hem }).hemV);
  expect(hems[0]).toBeLessThan(hems[1] ?? 0);
  expect(hems[1]).toBeLessThan(hems[2] ?? 0);
});

test("a skirt hangs from the waist, whatever the shoulders are", async () => {
  const person = await analysed({});
  const { waistV } = warpGarment(person, preparedGarment("skirt"));
  const { torsoLengthPx } = person.torso;
  expect(waistV).toBeGreaterThan(torsoLengthPx * 0.5);
  expect(waistV).toBeLessThan(torsoLengthPx * 1.1);
});

test("a sleeve covers the outline of the arm that the old sleeve gave it", async () => {
  const person = await analysed({ armAngle: 25, sleeve: 0.45 });
  const { labels } = person.parsing;
  const parsing = {
    ...person.parsing,
    labels: labels.map((label, i) => label || (labels[i + 5] === labelOf.upper ? labelOf.upper : 0)),
  };
  const outermost = (wearer: PersonAnalysis) => {
    const sleeve = warpGarment(wearer, preparedGarment("longSleeve")).pieces.find(({ role }) => role === "left-sleeve");
    const { shoulder, elbow } = wearer.limbs.left;
    const row = Math.round((shoulder.y + elbow.y) / 2);
    if (!sleeve) throw new Error("no sleeve");
    const { layer } = sleeve;
    return layer.left + layer.alpha.subarray((row - layer.top) * layer.widthPx).findIndex((alpha) => alpha > 128);
  };
  expect(outermost({ ...person, parsing })).toBeLessThan(outermost(person));
});

test("a short sleeve on an arm that touches the torso leaves the chest free", async () => {
  const person = await analysed({ armAngle: 3 });
  const { torso, limbs } = person;
  const inwards = (limb: typeof limbs.left, sign: number) => ({
    ...limb,
    elbow: { ...limb.elbow, x: limb.elbow.x + sign * 0.3 * torso.shoulderWidthPx },
  });
  const wearer = { ...person, limbs: { left: inwards(limbs.left, 1), right: inwards(limbs.right, -1) } };
  const sleeve = warpGarment(wearer, preparedGarment("longSleeve"), { sleeves: "short" }).pieces.find(
    ({ role }) => role === "left-sleeve",
  );
  if (!sleeve) throw new Error("no sleeve");
  const { left, widthPx, alpha } = sleeve.layer;
  const covered = [...alpha.keys()].filter((i) => (alpha[i] ?? 0) > 128 && i > alpha.length / 2);
  const innermostPx = left + Math.max(...covered.map((i) => i % widthPx)) - torso.midShoulder.x;
  expect(innermostPx / torso.shoulderWidthPx).toBeLessThan(-0.3);
});
