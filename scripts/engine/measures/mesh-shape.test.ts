import { expect, test } from "vitest";
import { singularRatio } from "./mesh-shape";

const source = Float32Array.of(0, 0, 10, 0, 0, 10);
const carried = (map: (x: number, y: number) => [number, number]) =>
  Float32Array.from([0, 1, 2].flatMap((k) => map(source[k * 2] ?? 0, source[k * 2 + 1] ?? 0)));

test.each([
  { name: "turned and enlarged", map: (x: number, y: number): [number, number] => [3 - 2 * y, 5 + 2 * x], ratio: 1 },
  { name: "stretched one way", map: (x: number, y: number): [number, number] => [x, 1.5 * y], ratio: 1.5 },
  { name: "sheared by a half", map: (x: number, y: number): [number, number] => [x + 0.5 * y, y], ratio: 1.6404 },
])("cloth $name is distorted by $ratio", ({ map, ratio }) => {
  expect(singularRatio({ source, target: carried(map) }, 0, 1, 2)).toBeCloseTo(ratio, 3);
});
