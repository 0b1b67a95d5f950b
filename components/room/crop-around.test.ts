import fc from "fast-check";
import { expect, test } from "vitest";
import { cropAround } from "./crop-around";
import { editedSize, noEdit } from "@/lib/browser/prepare/picture-edit";
import { sizeProblem } from "@/lib/shared/picture-rules";

const side = fc.integer({ min: 500, max: 2048 });
const share = fc.double({ min: 0, max: 0.48, noNaN: true });

test("what is cut out of a photo that may be sent may be sent too, and holds all of what was found", () => {
  fc.assert(
    fc.property(side, side, share, share, share, share, (widthPx, heightPx, left, top, right, bottom) => {
      fc.pre(sizeProblem({ widthPx, heightPx }) === null);
      const found = { left, top, right: 1 - right, bottom: 1 - bottom };
      const crop = cropAround(found, { widthPx, heightPx });
      expect(sizeProblem(editedSize({ widthPx, heightPx }, { ...noEdit, crop }))).toBeNull();
      expect(crop.left).toBeLessThanOrEqual(found.left + 1e-9);
      expect(crop.top).toBeLessThanOrEqual(found.top + 1e-9);
      expect(crop.right).toBeGreaterThanOrEqual(found.right - 1e-9);
      expect(crop.bottom).toBeGreaterThanOrEqual(found.bottom - 1e-9);
    }),
  );
});
