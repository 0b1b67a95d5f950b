import { beforeAll, describe, expect, test } from "vitest";
import { analysedMannequin, preparedGarment, type Wearer } from "../fixtures/analysed-mannequin";
import { drawnGarments, type DrawnGarment } from "../fixtures/drawn-garment";
import { labelOf } from "../types";
import { warpGarment } from "../warp/warp-garment";
import type { WarpedGarment } from "../warp/warped-garment";
import { compositeGarment } from "./composite-garment";
import { faceDistance } from "./protected-skin";

function fit({ mannequin, person }: Wearer, name: DrawnGarment) {
  const garment = preparedGarment(name);
  const warped = warpGarment(person, garment);
  return { warped, ...compositeGarment(mannequin.picture, person, garment, warped) };
}

/** Pixels that differ, of those for which `where` holds. */
function changed(worn: Wearer, rgb: Uint8ClampedArray, where: (x: number, y: number, i: number) => boolean): number {
  const { widthPx, rgb: before } = worn.mannequin.picture;
  let count = 0;
  for (let i = 0; i < rgb.length / 3; i++) {
    const at = i * 3;
    const isSame = rgb[at] === before[at] && rgb[at + 1] === before[at + 1] && rgb[at + 2] === before[at + 2];
    if (!isSame && where(i % widthPx, Math.floor(i / widthPx), i)) count++;
  }
  return count;
}

let standing: Wearer;
beforeAll(async () => {
  standing = await analysedMannequin();
});

describe.each(drawnGarments)("a drawn %s on a standing person", (name) => {
  let fitted: ReturnType<typeof fit>;
  beforeAll(() => {
    fitted = fit(standing, name);
  });

  test("leaves every byte of the face and of the hands as it was", () => {
    const { picture } = fitted;
    expect(changed(standing, picture.rgb, (x, y) => faceDistance(standing.person, x, y) < 0.9)).toBe(0);
    const handStartsY = Math.max(...[16, 15].map((k) => standing.mannequin.points[k]?.y ?? 0)) + 6;
    const { torso } = standing.person;
    const aside = torso.shoulderWidthPx * 0.62;
    const inHand = (x: number, y: number, i: number) =>
      y > handStartsY &&
      Math.abs(x - torso.midShoulder.x) > aside &&
      standing.mannequin.labels[i] === labelOf.skin &&
      standing.person.parsing.labels[i] === labelOf.skin;
    expect(changed(standing, picture.rgb, inHand)).toBe(0);
  });

  test("changes nothing farther than 8 pixels from person and garment", () => {
    const { picture, warped } = fitted;
    const far = farFrom(standing, warped, 8);
    expect(changed(standing, picture.rgb, (_x, _y, i) => far[i] === 1)).toBe(0);
  });

  test("gives the same bytes twice", () => {
    // Compared as bytes: an element by element comparison takes seconds.
    const [first, second] = [fitted, fit(standing, name)].map(({ picture }) => Buffer.from(picture.rgb.buffer));
    expect(first && second && Buffer.compare(first, second)).toBe(0);
  });
});

/** 1 where neither person nor garment lies within a square of `marginPx` around the pixel. */
function farFrom({ mannequin, person }: Wearer, { pieces }: WarpedGarment, marginPx: number): Uint8Array {
  const { widthPx, heightPx } = mannequin.picture;
  const near = new Uint8Array(widthPx * heightPx);
  const mark = (x: number, y: number) => {
    for (let v = Math.max(0, y - marginPx); v <= Math.min(heightPx - 1, y + marginPx); v++) {
      near.fill(1, v * widthPx + Math.max(0, x - marginPx), v * widthPx + Math.min(widthPx, x + marginPx + 1));
    }
  };
  person.parsing.matte.forEach((share, i) => {
    if (share > 0.01) mark(i % widthPx, Math.floor(i / widthPx));
  });
  for (const { layer } of pieces) {
    layer.alpha.forEach((alpha, i) => {
      if (alpha) mark(layer.left + (i % layer.widthPx), layer.top + Math.floor(i / layer.widthPx));
    });
  }
  return near.map((isNear) => 1 - isNear);
}

test("a new top covers the old one: none of its colour is left", () => {
  const { picture } = fit(standing, "tee");
  const { rgb } = picture;
  let left = 0;
  let worn = 0;
  standing.mannequin.labels.forEach((label, i) => {
    if (label !== labelOf.upper) return;
    worn++;
    const [red = 0, green = 0, blue = 0] = [rgb[i * 3], rgb[i * 3 + 1], rgb[i * 3 + 2]];
    if (Math.abs(red - 40) + Math.abs(green - 80) + Math.abs(blue - 160) < 18) left++;
  });
  expect(left / worn).toBeLessThan(0.03);
});

test("a dress takes the place of top and bottom in the parsing", () => {
  const { parsing } = fit(standing, "dress");
  const before = standing.person.parsing.labels.filter((label) => label === labelOf.lower).length;
  expect(parsing.labels.filter((label) => label === labelOf.upper).length).toBeGreaterThan(before * 0.3);
});

test("a top over a dress of one colour leaves its skirt on", async () => {
  const inDress = await analysedMannequin({ colours: { upper: [40, 80, 160], lower: [40, 80, 160] } });
  const { picture, warped } = fit(inDress, "tee");
  const { widthPx, rgb: before } = inDress.mannequin.picture;
  const hemY = inDress.person.torso.midShoulder.y + warped.hemV + 20;
  const isSkirt = (i: number) => inDress.mannequin.labels[i] === labelOf.lower && i > hemY * widthPx;
  let skirt = 0;
  let gone = 0;
  for (let i = 0; i < before.length / 3; i++) {
    if (!isSkirt(i)) continue;
    skirt++;
    if (Math.abs((picture.rgb[i * 3] ?? 0) - (before[i * 3] ?? 0)) > 30) gone++;
  }
  expect(gone / skirt).toBeLessThan(0.02);
});
