import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { segmentDistance } from "../raster/segment";
import { labelOf } from "../types";
import { keepShoes } from "./keep-shoes";
import { cropToFloats } from "./work-box";

const denim = [60, 95, 150];
/** A hem is doubled, and in the shadow of the leg. */
const hem = [38, 60, 95];
const leather = [25, 24, 24];

/** How much of the trousers' last rows, and of the shoes, is still to be taken off: trousers end `hemPx` below the ankle. */
async function leftToTakeOff(hemPx: number) {
  const { mannequin, person } = await analysedMannequin();
  const { widthPx, heightPx, rgb } = mannequin.picture;
  const hemY = Math.round(person.limbs.left.ankle.y) + hemPx;
  const painted = rgb.slice();
  const old = new Float32Array(widthPx * heightPx);
  const inShoe = (x: number, y: number) =>
    [person.limbs.left, person.limbs.right].some(({ ankle, toe }) => segmentDistance(x, y, ankle, toe) < 11);
  mannequin.labels.forEach((label, i) => {
    const y = Math.floor(i / widthPx);
    if (label !== labelOf.lower && !inShoe(i % widthPx, y)) return;
    old[i] = 1;
    painted.set(y >= hemY ? leather : y > hemY - 10 ? hem : denim, i * 3);
  });
  const before = old.slice();
  const box = { left: 0, top: 0, widthPx, heightPx };
  keepShoes(person, cropToFloats({ widthPx, heightPx, rgb: painted }, box), old, box);
  const share = (fromY: number, toY: number) => {
    const sum = (plane: Float32Array) => plane.subarray(fromY * widthPx, toY * widthPx).reduce((a, b) => a + b, 0);
    return sum(old) / sum(before);
  };
  return { trousers: share(hemY - 20, hemY - 2), shoes: share(hemY + 2, heightPx) };
}

test.each([13, 8])(
  "trousers that end %i pixels below the ankle go with their hem, and the shoes stay",
  async (hemPx) => {
    const { trousers, shoes } = await leftToTakeOff(hemPx);
    expect(trousers).toBeGreaterThan(0.97);
    expect(shoes).toBe(0);
  },
);
