import { expect, test } from "vitest";
import { dropBackwardCells, foldedVertices, meshOf } from "./mesh";

test("cloth that a margin would draw a second time, the wrong way round, is left out", () => {
  const mesh = meshOf(4, 3, (column, row) => ({
    // In the last row the margin comes back.
    source: { x: column === 3 && row === 2 ? 15 : column * 10, y: row * 10 },
    target: { x: column * 10, y: row * 10 },
  }));
  expect(foldedVertices(mesh).size).toBeGreaterThan(0);
  dropBackwardCells(mesh);
  expect(foldedVertices(mesh).size).toBe(0);
  expect([...mesh.cells]).toEqual([1, 1, 1, 1, 1, 0]);
});
