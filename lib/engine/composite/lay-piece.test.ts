import { expect, test } from "vitest";
import { layPiece } from "./lay-piece";

/** What becomes of one grey pixel of cloth under a light. */
function laid(value: number, light: number): number {
  const layer = {
    left: 0,
    top: 0,
    widthPx: 1,
    heightPx: 1,
    rgb: new Uint8ClampedArray(3).fill(value),
    alpha: Uint8Array.of(255),
  };
  const box = { left: 0, top: 0, widthPx: 1, heightPx: 1 };
  const rgb = new Float32Array(3);
  layPiece(rgb, layer, box, Float32Array.of(light), [1, 1, 1], Float32Array.of(0));
  return rgb[0] ?? 0;
}

test("light brightens cloth, and leaves white cloth its folds", () => {
  expect(laid(100, 1.1)).toBeGreaterThan(108);
  expect(laid(200, 0.8)).toBeCloseTo(160);
  expect(laid(252, 1.1)).toBeLessThan(255);
  expect(laid(252, 1.1) - laid(240, 1.1)).toBeGreaterThan(8);
});
