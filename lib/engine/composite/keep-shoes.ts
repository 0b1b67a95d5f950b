import { type ColourModel, fitColourModel, logDensity } from "../analyse-person/colour-model";
import { between, distance } from "../point";
import { boxBlur } from "../raster/box-blur";
import { labOfPicture } from "../raster/lab";
import { maskOf, planeOf } from "../raster/plane-of";
import { distanceToFraction, segmentFraction } from "../raster/segment";
import type { Area, PersonAnalysis, Point, Side } from "../types";
import type { WorkBox } from "./work-box";

/** Shares of the shoulder width: how far around the bones of a foot its shoe reaches, and where on a foot trousers usually end. */
const foot = { reach: 0.2, above: 0.1, below: 0.35, aside: 0.35, hem: 0.06 } as const;

/** Where colours are learned: shares of the calf for the trousers, of the way from ankle to toe for the shoe; radii as above. */
const learned = {
  cloth: { at: [0.45, 0.6, 0.75, 0.9], radius: 0.09, groups: 3 },
  shoe: { at: [0.9, 1.1], radius: 0.06, groups: 4 },
} as const;

/** Density in Lab of a colour that was learned of neither. */
const elsewhere = 1e-12;

/** How much surer than by chance the colours must tell both apart, as a mean logarithm, to be asked at all. */
const leastApart = 1.5;

/** Most that one pixel's colour says. */
const mostOdds = 4;

/**
 * Shoes are parsed as lower garment. Around each foot stays what has the colours of the toes more than those of the trousers
 * above; where these are alike, what lies below the ankle. Changes `old`.
 */
export function keepShoes(person: PersonAnalysis, base: Float32Array, old: Float32Array, box: WorkBox): void {
  for (const side of ["left", "right"] as const) {
    if (person.limbs[side].ankle.visibility >= 0.5) keepShoe(person, base, old, box, side);
  }
}

function keepShoe(person: PersonAnalysis, base: Float32Array, old: Float32Array, box: WorkBox, side: Side): void {
  const unit = person.torso.shoulderWidthPx;
  const { knee, ankle, toe } = person.limbs[side];
  const area = areaAround([between(knee, ankle, 0.4), ankle, toe], unit, box);
  const widthPx = area.right - area.left;
  const heightPx = area.bottom - area.top;
  if (widthPx <= 0 || heightPx <= 0) return;
  const boxPixel = (i: number) => (area.top + Math.floor(i / widthPx)) * box.widthPx + area.left + (i % widthPx);
  const isCloth = (i: number) => (old[boxPixel(i)] ?? 0) > 0.7;
  const at = (i: number): Point => ({
    x: box.left + area.left + (i % widthPx),
    y: box.top + area.top + Math.floor(i / widthPx),
  });
  const around = (places: Point[], radiusPx: number) => {
    const found: number[] = [];
    for (let i = 0; i < widthPx * heightPx; i++) {
      const { x, y } = at(i);
      if (isCloth(i) && places.some((p) => distance(p, { x, y }) < radiusPx)) found.push(i);
    }
    return Int32Array.from(found);
  };
  const { cloth, shoe } = learned;
  const clothPixels = around(
    cloth.at.map((t) => between(knee, ankle, t)),
    unit * cloth.radius,
  );
  const shoePixels = around(
    shoe.at.map((t) => between(ankle, toe, t)),
    unit * shoe.radius,
  ).filter((i) => at(i).y > ankle.y + unit * foot.hem);
  const odds = shoeOdds(labOf(base, widthPx * heightPx, boxPixel), clothPixels, shoePixels);
  const votes = odds && boxBlur(odds, widthPx, heightPx, 2);
  const isShoe = (i: number) => {
    const belowAnkle = (at(i).y - ankle.y) / unit;
    return votes ? (votes[i] ?? 0) + oddsOfHeight(belowAnkle - foot.hem) > 0 : belowAnkle > 0.02;
  };
  const inReach = maskOf(widthPx * heightPx, (i) => {
    const { x, y } = at(i);
    return y >= ankle.y - unit * foot.above && footDistance(person, side, x, y) <= unit * foot.reach;
  });
  // Of neighbours the more numerous decide: a corner of a cuff that stands out from the shoe goes with the cuff.
  const lean = planeOf(inReach.length, (i) => (old[boxPixel(i)] ?? 0) * (inReach[i] && isShoe(i) ? 1 : -1));
  const most = boxBlur(lean, widthPx, heightPx, 2);
  for (let i = 0; i < inReach.length; i++) if (inReach[i] && (most[i] ?? 0) > 0) old[boxPixel(i)] = 0;
}

/** What the height below the usual hem, in shoulder widths, says for the shoe; far below hardly any trousers reach. */
const oddsOfHeight = (below: number) => below * 20 + Math.max(0, below - 0.1) * 60;

/** Logarithm of how much likelier each pixel's colour is for the shoe; null where the colours do not tell. */
function shoeOdds(lab: Float32Array, cloth: Int32Array, shoe: Int32Array): Float32Array | null {
  if (cloth.length < 12 || shoe.length < 12) return null;
  const log = (model: ColourModel) => logDensity(lab, model, elsewhere);
  const asCloth = log(fitColourModel(lab, cloth, learned.cloth.groups));
  const asShoe = log(fitColourModel(lab, shoe, learned.shoe.groups));
  const odds = asShoe.map((chance, i) => Math.max(-mostOdds, Math.min(mostOdds, chance - (asCloth[i] ?? 0))));
  const mean = (pixels: Int32Array) => pixels.reduce((sum, i) => sum + (odds[i] ?? 0), 0) / pixels.length;
  return Math.min(mean(shoe), -mean(cloth)) < leastApart ? null : odds;
}

/** The part of a box around a calf and its foot, in pixels of the box. */
function areaAround(points: Point[], unit: number, box: WorkBox): Area {
  const xs = points.map(({ x }) => x - box.left);
  const ys = points.map(({ y }) => y - box.top);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs) - unit * foot.aside)),
    right: Math.min(box.widthPx, Math.ceil(Math.max(...xs) + unit * foot.aside)),
    top: Math.max(0, Math.floor(Math.min(...ys))),
    bottom: Math.min(box.heightPx, Math.ceil(Math.max(...ys) + unit * foot.below)),
  };
}

function labOf(base: Float32Array, pixels: number, boxPixel: (i: number) => number): Float32Array {
  const rgb = new Uint8ClampedArray(pixels * 3);
  for (let i = 0; i < pixels; i++) rgb.set(base.subarray(boxPixel(i) * 3, boxPixel(i) * 3 + 3), i * 3);
  return labOfPicture({ widthPx: pixels, heightPx: 1, rgb });
}

function footDistance({ limbs }: PersonAnalysis, side: Side, x: number, y: number): number {
  const { ankle, heel, toe } = limbs[side];
  let nearest = Infinity;
  for (const [a, b] of [
    [ankle, toe],
    [ankle, heel],
    [heel, toe],
  ] as const) {
    nearest = Math.min(nearest, distanceToFraction(x, y, a, b, segmentFraction(x, y, a, b)));
  }
  return nearest;
}
