import { expect, test } from "vitest";
import { ribbonMesh } from "./ribbon";

test("a corner of an edge lands on the corner that was put in its place, whatever the lengths beside it", () => {
  const source = {
    outer: [
      { x: 0, y: 0 },
      { x: 0, y: 90 },
      { x: 0, y: 100 },
    ],
    inner: [
      { x: 50, y: 0 },
      { x: 50, y: 90 },
      { x: 30, y: 100 },
    ],
  };
  const target = {
    outer: [
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 0, y: 100 },
    ],
    inner: [
      { x: 50, y: 0 },
      { x: 50, y: 20 },
      { x: 30, y: 100 },
    ],
  };
  const mesh = ribbonMesh(source, target, { rows: 5, columns: 3, marginShare: 0, endShare: 0 });
  const at = (points: Float32Array, column: number, row: number) => [
    ...points.slice((row * mesh.columns + column) * 2, (row * mesh.columns + column) * 2 + 2),
  ];
  expect(at(mesh.source, 2, 2)).toEqual([50, 90]);
  expect(at(mesh.target, 2, 2)).toEqual([50, 20]);
});
