import { expect, test } from "vitest";
import { blankPicture, fillPolygon, paint, type Rgb } from "../fixtures/canvas";
import { drawGarment, type DrawnGarment } from "../fixtures/drawn-garment";
import type { GarmentRequest } from "../types";
import { prepareGarment } from "./prepare-garment";
import type { PreparedGarment } from "./prepared-garment";

function prepared(request: GarmentRequest): PreparedGarment {
  const result = prepareGarment(request);
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

const drawn = [
  ["tee", "upper", "top", "short"],
  ["longSleeve", "upper", "top", "long"],
  ["tank", "upper", "top", "none"],
  ["dress", "dress", "top", "short"],
  ["skirt", "lower", "skirt", "none"],
  ["trousers", "lower", "trousers", "none"],
  ["shorts", "lower", "trousers", "none"],
] as const satisfies [DrawnGarment, ...string[]][];

test.each(drawn)("a drawn %s is proposed as %s, cut as %s, with sleeves: %s", (garment, kind, cut, sleeves) => {
  const result = prepared({ picture: drawGarment(garment) });
  expect([result.proposedKind, result.landmarks.cut, result.sleeves]).toEqual([kind, cut, sleeves]);
});

test("in black cloth the shade of a round body is no sleeve beside it; a clear edge is one", () => {
  const sleevesOf = (sides: Rgb) => prepared({ picture: drawTank([22, 22, 22], sides) }).sleeves;
  expect(sleevesOf([30, 30, 30])).toBe("none");
  expect(sleevesOf([120, 120, 120])).toBe("long");
});

/** A wide top without sleeves whose sides have a colour of their own. */
function drawTank(cloth: Rgb, sides: Rgb) {
  const [widthPx, heightPx] = [480, 640];
  const picture = blankPicture(widthPx, heightPx, [250, 250, 250]);
  const right = [
    [0, 0.2],
    [0.12, 0.12],
    [0.2, 0.13],
    [0.2, 0.24],
    [0.32, 0.34],
    [0.32, 0.78],
  ] as const;
  const left = right.map(([x, y]) => [-x, y] as const).reverse();
  const outline = [...right, ...left].map(([x, y]) => ({ x: (0.5 + x) * widthPx, y: y * heightPx }));
  fillPolygon(outline, widthPx, heightPx, (pixel) => {
    paint(picture, pixel, Math.abs((pixel % widthPx) / widthPx - 0.5) > 0.22 ? sides : cloth);
  });
  return picture;
}

test("what the person says of the kind and the sleeves is obeyed", () => {
  const result = prepared({ picture: drawGarment("tank"), kind: "dress", sleeves: "none" });
  expect(result).toMatchObject({ kind: "dress", proposedKind: "upper", sleeves: "none" });
});

test("the armpits of a tee lie where they were drawn", () => {
  const { landmarks } = prepared({ picture: drawGarment("tee") });
  if (landmarks.cut !== "top") throw new Error(landmarks.cut);
  const { left, right } = landmarks.armpit;
  expect(Math.abs(right.x - left.x - 0.44 * 480)).toBeLessThan(14);
  expect(Math.abs(left.y - right.y)).toBeLessThan(2);
});

test("below the neckline every pixel of the garment belongs to a piece", () => {
  const { alpha, landmarks, picture } = prepared({ picture: drawGarment("longSleeve") });
  if (!alpha.sleeves || landmarks.cut !== "top" || !landmarks.neckline) throw new Error("no sleeves or no neckline");
  const whole = prepared({ picture: drawGarment("longSleeve"), kind: "lower" }).alpha.body;
  const { left, right } = alpha.sleeves;
  let holes = 0;
  const firstRow = Math.ceil(landmarks.neckline.topY + landmarks.neckline.depthPx) + 3;
  for (let i = firstRow * picture.widthPx; i < whole.length; i++) {
    if ((whole[i] ?? 0) === 255 && Math.max(alpha.body[i] ?? 0, left[i] ?? 0, right[i] ?? 0) < 250) holes++;
  }
  expect(holes).toBe(0);
});

test("the same photo gives the same bytes", () => {
  const request = { picture: drawGarment("tee") };
  expect(prepared(request)).toEqual(prepared(request));
});

test.each([
  ["an empty picture", { picture: blankPicture(300, 400, [240, 240, 240]) }, "no_garment"],
  ["a cluttered backdrop", { picture: clutter() }, "garment_background"],
  ["a photo of a person", { picture: drawGarment("tee"), showsPerson: true }, "wrong_slot"],
] as const)("%s is refused with %j", (_, request, refusal) => {
  expect(prepareGarment(request)).toEqual({ ok: false, error: refusal });
});

function clutter() {
  const picture = drawGarment("tee");
  const { widthPx, heightPx } = picture;
  for (let k = 0; k < 12; k++) {
    const corner = { x: (k % 4) * 0.27 * widthPx, y: Math.floor(k / 4) * 0.42 * heightPx };
    const square = [
      corner,
      { x: corner.x + 90, y: corner.y },
      { x: corner.x + 90, y: corner.y + 70 },
      { x: corner.x, y: corner.y + 70 },
    ];
    fillPolygon(square, widthPx, heightPx, (pixel) => {
      paint(picture, pixel, [40 + k * 15, 200 - k * 12, 90]);
    });
  }
  return picture;
}
