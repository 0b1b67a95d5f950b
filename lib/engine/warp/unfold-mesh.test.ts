import { expect, test } from "vitest";
import { foldedVertices, meshOf, type Mesh } from "./mesh";
import { unfoldMesh } from "./unfold-mesh";

const columns = 15;

/** Cloth drawn together to a third of its length, with a crumpled patch that was left behind. */
function crumpled(seed: number): Mesh {
  const random = randomFrom(seed);
  return meshOf(columns, 44, (column, row) => {
    const source = { x: column * 10, y: row * 10 };
    if (column < 8 || row < 16 || row > 20) return { source, target: { x: source.x, y: source.y * 0.3 } };
    return { source, target: { x: source.x + (random() - 0.5) * 150, y: source.y + (random() - 0.5) * 150 } };
  });
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
}

test.each([1, 2, 3, 4, 5])("crumple %i is laid flat, and the seam stays where it is", (seed) => {
  const mesh = crumpled(seed);
  expect(foldedVertices(mesh).size).toBeGreaterThan(0);
  const seam = mesh.target.slice(0, columns * 2);
  expect(unfoldMesh(mesh)).toBe(true);
  expect(foldedVertices(mesh).size).toBe(0);
  expect(mesh.target.slice(0, columns * 2)).toEqual(seam);
});
