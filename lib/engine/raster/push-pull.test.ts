import { expect, test } from "vitest";
import { pushPull } from "./push-pull";

const width = 17;
const height = 11;
const pixels = width * height;

test("known pixels keep their exact value and holes take the colour around them", () => {
  const rgb = Float32Array.from({ length: pixels * 3 }, (_, i) => [200, 100, 50][i % 3] ?? 0);
  const weight = new Float32Array(pixels).fill(1);
  for (let y = 3; y < 8; y++) weight.fill(0, y * width + 4, y * width + 12);
  const holes = rgb.slice();
  weight.forEach((share, i) => {
    if (share === 0) holes.fill(0, i * 3, i * 3 + 3);
  });
  const filled = pushPull(holes, weight, width, height);
  filled.forEach((value, i) => {
    expect(value).toBeCloseTo(rgb[i] ?? -1, 3);
  });
});

test("a fill rises from the colour on one side to the colour on the other", () => {
  const rgb = new Float32Array(pixels * 3);
  const weight = new Float32Array(pixels);
  for (let y = 0; y < height; y++) {
    weight[y * width] = 1;
    weight[y * width + width - 1] = 1;
    rgb.fill(100, (y * width + width - 1) * 3, (y * width + width) * 3);
  }
  const filled = pushPull(rgb, weight, width, height);
  const row = Array.from({ length: width }, (_, x) => filled[(5 * width + x) * 3] ?? -1);
  expect(row).toEqual(row.toSorted((a, b) => a - b));
  expect(row[0]).toBe(0);
  expect(row[width - 1]).toBe(100);
});

test("without any known pixel the result is black, not noise", () => {
  const filled = pushPull(new Float32Array(12), new Float32Array(4), 2, 2);
  expect([...filled].every((value) => value === 0)).toBe(true);
});
