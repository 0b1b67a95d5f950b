import { expect, test } from "vitest";
import { drawMannequin } from "../fixtures/mannequin";
import { findPlacement } from "./find-placement";
import { inverseOf, placed, type Placement } from "./placement";

const person = drawMannequin().picture;
const dressed = drawMannequin({ colours: { upper: [170, 40, 60] } }).picture;

/** How far the corners of the picture, where a wrong scale is furthest off, come from where they should. */
function cornerErrorPx(one: Placement, other: Placement): number {
  const { widthPx, heightPx } = person;
  const at = ({ scale, rightPx, downPx }: Placement, x: number, y: number) => [x * scale + rightPx, y * scale + downPx];
  const errors = [-1, 1].flatMap((side) =>
    [-1, 1].map((end) => {
      const [x = 0, y = 0] = at(one, (side * widthPx) / 2, (end * heightPx) / 2);
      const [otherX = 0, otherY = 0] = at(other, (side * widthPx) / 2, (end * heightPx) / 2);
      return Math.hypot(x - otherX, y - otherY);
    }),
  );
  return Math.max(...errors);
}

test.each([
  { scale: 1, rightPx: 0, downPx: 0 },
  { scale: 1, rightPx: 3, downPx: -2 },
  { scale: 1.01, rightPx: -2, downPx: 4 },
  { scale: 0.985, rightPx: 4, downPx: 1.5 },
  { scale: 1.02, rightPx: 0, downPx: 0 },
])("a result that lies otherwise is found to within a pixel and a half, whatever is worn: %j", (placement) => {
  const found = findPlacement({ person, result: placed(dressed, placement) });
  expect(cornerErrorPx(found, placement)).toBeLessThan(1.5);
});

test("a picture that was moved and moved back lies where it was", () => {
  const placement = { scale: 1.02, rightPx: 5, downPx: -3 };
  const { scale, rightPx, downPx } = inverseOf(inverseOf(placement));
  expect([scale, rightPx, downPx].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1.02, 5, -3]);
  const back = placed(placed(person, placement), inverseOf(placement));
  const inner = person.rgb.filter((_, i) => isInner(i));
  const innerBack = back.rgb.filter((_, i) => isInner(i));
  const off = inner.reduce((sum, value, i) => sum + Math.abs(value - (innerBack[i] ?? 0)), 0) / inner.length;
  expect(off).toBeLessThan(2);
});

const isInner = (i: number): boolean => {
  const x = Math.floor(i / 3) % person.widthPx;
  const y = Math.floor(i / 3 / person.widthPx);
  return x > 20 && x < person.widthPx - 20 && y > 20 && y < person.heightPx - 20;
};

test("the same picture twice is not moved at all", () => {
  expect(findPlacement({ person, result: person })).toEqual({ scale: 1, rightPx: 0, downPx: 0 });
});
