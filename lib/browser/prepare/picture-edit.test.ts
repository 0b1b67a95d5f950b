import fc from "fast-check";
import { expect, test } from "vitest";
import { centredCrop, type Crop, editedFurther, editedSize, noEdit, type Turns } from "./picture-edit";

const share = fc.double({ min: 0, max: 0.45, noNaN: true });
const crops: fc.Arbitrary<Crop> = fc
  .tuple(share, share, share, share)
  .map(([left, top, right, bottom]) => ({ left, top, right: 1 - right, bottom: 1 - bottom }));
const turns = fc.constantFrom<Turns>(0, 1, 2, 3);

/** Where a spot of the whole picture is seen after an edit, in shares of what is seen. */
function seenAt(edit: { turns: Turns; crop: Crop | null }, spot: { x: number; y: number }) {
  let { x, y } = spot;
  for (let turn = 0; turn < edit.turns; turn++) [x, y] = [1 - y, x];
  const { left, top, right, bottom } = edit.crop ?? { left: 0, top: 0, right: 1, bottom: 1 };
  return { x: (x - left) / (right - left), y: (y - top) / (bottom - top) };
}

test("two edits after each other show what both in one show", () => {
  fc.assert(
    fc.property(turns, crops, turns, crops, share, share, (turnsA, cropA, turnsB, cropB, x, y) => {
      const first = { ...noEdit, turns: turnsA, crop: cropA };
      const apart = seenAt({ turns: turnsB, crop: cropB }, seenAt(first, { x, y }));
      const together = seenAt(editedFurther(first, turnsB, cropB), { x, y });
      expect(together.x).toBeCloseTo(apart.x, 6);
      expect(together.y).toBeCloseTo(apart.y, 6);
    }),
  );
});

test("four turns are none", () => {
  const turned = editedFurther(editedFurther(noEdit, 3, null), 1, null);
  expect(turned).toEqual(noEdit);
});

test("a turned picture has its sides changed, and a cut one what is left", () => {
  const edit = { ...noEdit, turns: 1 as const, crop: { left: 0, top: 0.25, right: 0.5, bottom: 0.75 } };
  expect(editedSize({ widthPx: 800, heightPx: 600 }, edit)).toEqual({ widthPx: 300, heightPx: 400 });
});

test("a narrow picture is cut to 3:4 in its middle, at its full width", () => {
  const crop = centredCrop({ widthPx: 300, heightPx: 1200 }, 3 / 4);
  expect(editedSize({ widthPx: 300, heightPx: 1200 }, { ...noEdit, crop })).toEqual({ widthPx: 300, heightPx: 400 });
  expect(crop.top).toBeCloseTo(1 - crop.bottom);
});
