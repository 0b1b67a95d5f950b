import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutOutfit, type Box } from "./outfit-layout";

const side = fc.integer({ min: 60, max: 4096 });
const size = fc
  .record({ widthPx: side, heightPx: side })
  .filter(({ widthPx, heightPx }) => Math.max(widthPx / heightPx, heightPx / widthPx) <= 4);

const right = (box: Box) => box.leftPx + box.widthPx;
const bottom = (box: Box) => box.topPx + box.heightPx;

describe("layOutOutfit", () => {
  it("sets upper above lower on a 3:4 portrait, centred, with clear white all round", () => {
    fc.assert(
      fc.property(size, size, (upperPicture, lowerPicture) => {
        const { canvas, upper, lower } = layOutOutfit(upperPicture, lowerPicture);
        expect(canvas.widthPx / canvas.heightPx).toBeCloseTo(0.75, 2);
        expect(Math.min(canvas.widthPx, canvas.heightPx)).toBeGreaterThanOrEqual(300);
        expect(Math.max(canvas.widthPx, canvas.heightPx)).toBeLessThanOrEqual(2048);
        expect(lower.topPx - bottom(upper)).toBeGreaterThanOrEqual(0.05 * canvas.heightPx);
        const marginPx = 0.045 * canvas.widthPx;
        for (const box of [upper, lower]) {
          expect(Math.min(box.leftPx, canvas.widthPx - right(box))).toBeGreaterThanOrEqual(marginPx);
          expect(Math.abs(box.leftPx - (canvas.widthPx - right(box)))).toBeLessThanOrEqual(1);
        }
        expect(Math.min(upper.topPx, canvas.heightPx - bottom(lower))).toBeGreaterThanOrEqual(marginPx);
      }),
    );
  });

  it("keeps the proportions of both pictures", () => {
    fc.assert(
      fc.property(size, size, (upperPicture, lowerPicture) => {
        const { upper, lower } = layOutOutfit(upperPicture, lowerPicture);
        for (const [picture, box] of [
          [upperPicture, upper],
          [lowerPicture, lower],
        ] as const) {
          expect(Math.abs(box.heightPx - (box.widthPx * picture.heightPx) / picture.widthPx)).toBeLessThanOrEqual(
            Math.max(picture.heightPx / picture.widthPx, 1) + 1,
          );
        }
      }),
    );
  });

  it("keeps the scale of clothes, not of photos: trousers are longer than the shirt, shorts are not", () => {
    const shirt = { widthPx: 900, heightPx: 900 };
    const trousers = layOutOutfit(shirt, { widthPx: 200, heightPx: 400 });
    expect(trousers.lower.heightPx / trousers.upper.heightPx).toBeCloseTo(100 / 68, 1);
    const shorts = layOutOutfit(shirt, { widthPx: 2000, heightPx: 1600 });
    expect(shorts.lower.heightPx / shorts.upper.heightPx).toBeCloseTo(40 / 68, 1);
  });

  it("makes a smaller picture of small ones instead of blowing them up", () => {
    const big = layOutOutfit({ widthPx: 2000, heightPx: 2000 }, { widthPx: 2000, heightPx: 3000 });
    const small = layOutOutfit({ widthPx: 400, heightPx: 400 }, { widthPx: 2000, heightPx: 3000 });
    expect([big.canvas.heightPx, small.upper.heightPx]).toEqual([2048, 400]);
  });
});
