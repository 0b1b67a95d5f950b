import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeEnough, scaledDecodeSize } from "./scaled-decode-size";

const maxEdgePx = 2048;
const longEdge = (size: { widthPx: number; heightPx: number }) => Math.max(size.widthPx, size.heightPx);

describe("a JPEG is decoded at", () => {
  test.each([
    ["a half, when that is nearly the edge that is wanted", 4032, 3024, 2016, 1512],
    ["a quarter", 6048, 8064, 1512, 2016],
    ["the next eighth up, when the one below is too small", 2268, 3024, 1701, 2268],
    ["its own size, when it is smaller", 1200, 900, 1200, 900],
    ["its own size, when only that serves", 2048, 2048, 2048, 2048],
    ["sizes rounded up, as the decoder rounds", 4033, 3001, 2017, 1501],
  ])("%s", (_, widthPx, heightPx, decodedWidthPx, decodedHeightPx) => {
    expect(scaledDecodeSize({ widthPx, heightPx }, maxEdgePx)).toEqual({
      widthPx: decodedWidthPx,
      heightPx: decodedHeightPx,
    });
  });

  test("an eighth that serves, and no larger one than needed", () => {
    const edge = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(edge, edge, (widthPx, heightPx) => {
        const size = scaledDecodeSize({ widthPx, heightPx }, maxEdgePx);
        const eighths = [1, 2, 3, 4, 5, 6, 7, 8].filter((n) => Math.ceil((widthPx * n) / 8) === size.widthPx);
        expect(eighths.some((n) => Math.ceil((heightPx * n) / 8) === size.heightPx)).toBe(true);
        expect(longEdge(size)).toBeGreaterThanOrEqual(
          Math.min(longEdge({ widthPx, heightPx }), closeEnough * maxEdgePx),
        );
      }),
    );
  });
});
