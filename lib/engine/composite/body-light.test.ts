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

/** Skin that is lit from the picture's right, in the lower rows from `fromRow` on. */
function litFromRight(fromRow: number) {
  const base = new Float32Array(pixels * 3);
  const seen = new Float32Array(pixels);
  for (let i = fromRow * box.widthPx; i < pixels; i++) {
    seen[i] = 1;
    const light = 0.9 + ((i % box.widthPx) / 40) * 0.2;
    base.set([200 * light, 150 * light, 120 * light], i * 3);
  }
  return { base, seen };
}

test("the part of a limb that is painted has the bright side of the part that is seen", () => {
  const { base, seen } = litFromRight(50);
  const light = bodyLight(base, seen, upright(1), tones);
  expect(light(middle(5, 36), 0)).toBeGreaterThan(light(middle(5, 4), 0) + 0.1);
  expect(light(middle(5, 36), 0) - light(middle(5, 4), 0)).toBeCloseTo(
    light(middle(70, 36), 0) - light(middle(70, 4), 0),
  );
});

test("a limb of which only an end is seen is a round lit from the front: hands and feet are lit otherwise", () => {
  const { base, seen } = litFromRight(76);
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
