import fc from "fast-check";
import { expect, test } from "vitest";
import { bestPath } from "./best-path";

const grid = (...rows: number[][]) => Float32Array.from(rows.flat());

test("an edge that leans is followed, and one pixel beside it that shines brighter is not", () => {
  const edge = grid([5, 0, 0, 0], [0, 5, 0, 0], [0, 0, 5, 9], [0, 0, 5, 0], [0, 0, 0, 5]);
  expect([...bestPath(edge, 4, { mostColumns: 1, cost: 0.5 })]).toEqual([0, 1, 2, 2, 3]);
});

test("a jump of two columns is made only where it is allowed, and costs twice", () => {
  const jump = grid([4, 0, 0], [0, 0, 4]);
  expect([...bestPath(jump, 3, { mostColumns: 2, cost: 1.5 })]).toEqual([0, 2]);
  expect([...bestPath(jump, 3, { mostColumns: 2, cost: 2.5 })]).not.toEqual([0, 2]);
  expect([...bestPath(jump, 3, { mostColumns: 1, cost: 0 })]).not.toEqual([0, 2]);
});

test("no other path has a greater sum", () => {
  const columns = 3;
  const reward = fc.integer({ min: -4, max: 9 });
  const rows = fc.array(fc.array(reward, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 5 });
  const lean = fc.record({ mostColumns: fc.constantFrom(1, 2), cost: fc.constantFrom(0, 0.5, 2) });
  fc.assert(
    fc.property(rows, lean, (rewards, { mostColumns, cost }) => {
      const sum = (path: number[]) =>
        path.reduce((total, column, row) => {
          const move = Math.abs(column - (path[row - 1] ?? column));
          return move > mostColumns ? -Infinity : total + (rewards[row]?.[column] ?? 0) - cost * move;
        }, 0);
      const all = rewards.reduce<number[][]>((paths) => paths.flatMap((p) => [0, 1, 2].map((c) => [...p, c])), [[]]);
      const best = sum([...bestPath(grid(...rewards), columns, { mostColumns, cost })]);
      expect(best).toBe(Math.max(...all.map(sum)));
    }),
  );
});
