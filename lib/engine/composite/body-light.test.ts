import { expect, test } from "vitest";
import { bodyLight } from "./body-light";
import { mix, noBody, roundShade, type BareBody } from "./body-planes";
import type { SkinTones } from "./skin-tone";

const box = { left: 0, top: 0, widthPx: 41, heightPx: 80 };
const pixels = box.widthPx * box.heightPx;
const tones: SkinTones = { tone: [200, 150, 120], legTone: [200, 150, 120], isLeg: () => false };
const middle = (row: number, column: number) => row * box.widthPx + column;

/** One limb that fills the box, upright. */
function upright(number: number): BareBody {
  const body = noBody(box);
  for (let i = 0; i < pixels; i++) {
    const across = (i % box.widthPx) / 20 - 1;
    mix(body, i, 1, roundShade("limb", Math.abs(across)));
    body.across[i] = across;
    body.limb[i] = number;
  }
  return body;
}

/** Skin that is seen in the lower rows from `fromRow` on, with the light of each column; not where that is null. */
function litBy(fromRow: number, lightOf: (column: number) => number | null) {
  const base = new Float32Array(pixels * 3);
  const seen = new Float32Array(pixels);
  for (let i = fromRow * box.widthPx; i < pixels; i++) {
    const light = lightOf(i % box.widthPx);
    if (light === null) continue;
    seen[i] = 1;
    base.set([200 * light, 150 * light, 120 * light], i * 3);
  }
  return { base, seen };
}

const fromRight = (column: number) => 0.9 + (column / 40) * 0.2;
const litFromRight = (fromRow: number) => litBy(fromRow, fromRight);

test("the part of a limb that is painted has the bright side of the part that is seen", () => {
  const { base, seen } = litFromRight(50);
  const light = bodyLight(base, seen, upright(1), tones);
  expect(light(middle(5, 36), 0)).toBeGreaterThan(light(middle(5, 4), 0) + 0.1);
  expect(light(middle(5, 36), 0) - light(middle(5, 4), 0)).toBeCloseTo(
    light(middle(70, 36), 0) - light(middle(70, 4), 0),
  );
});

test("a limb of which only an end is seen is a round lit from the front: hands and feet are lit otherwise", () => {
  const { base, seen } = litFromRight(72);
  const light = bodyLight(base, seen, upright(1), tones);
  expect(light(middle(5, 36), 0)).toBeCloseTo(light(middle(5, 4), 0));
  expect(light(middle(5, 36), 0)).toBeLessThan(light(middle(5, 20), 0));
});

test("a limb that is not seen has the light of the one beside it", () => {
  const { base, seen } = litFromRight(40);
  const body = upright(1);
  for (let i = 0; i < pixels / 2; i++) body.limb[i] = 2;
  const light = bodyLight(base, seen, body, tones);
  expect(light(middle(5, 36), 0)).toBeGreaterThan(light(middle(5, 4), 0) + 0.1);
});

test("a limb of which only one side is seen is a round lit from the front", () => {
  const { base, seen } = litBy(0, (column) => (column > 31 ? fromRight(column) : null));
  const light = bodyLight(base, seen, upright(1), tones);
  expect(light(middle(5, 36), 0)).toBeCloseTo(light(middle(5, 4), 0));
});

test("a bright ring around an arm is not carried up along it", () => {
  const { base, seen } = litBy(30, (column) => (column > 27 && column < 35 ? 2.5 : 1));
  expect(bodyLight(base, seen, upright(1), tones)(middle(5, 31), 0)).toBeLessThan(1.4);
});

test("a limb that is lighter than the usual tone is lit no brighter for that: the fill carries the tone", () => {
  const lightAt = ({ base, seen }: ReturnType<typeof litBy>, column: number) =>
    bodyLight(base, seen, upright(1), tones)(middle(5, column), 0);
  for (const column of [4, 20, 36]) {
    expect(
      lightAt(
        litBy(30, (at) => fromRight(at) * 1.2),
        column,
      ),
    ).toBeCloseTo(lightAt(litFromRight(30), column));
  }
});

test("beside the body there is no light to carry", () => {
  const { base, seen } = litFromRight(30);
  const body = upright(1);
  body.cover[middle(5, 36)] = 0;
  expect(bodyLight(base, seen, body, tones)(middle(5, 36), 0)).toBe(1);
});
