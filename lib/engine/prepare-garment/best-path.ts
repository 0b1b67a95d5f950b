/**
 * Follows an edge from the first row to the last: one column a row, with the greatest sum of rewards less what leaning costs
 * (dynamic programming). An edge of cloth is long and nearly straight.
 *
 * @param rewards row by row, `columns` in each
 * @param lean    columns that neighbouring rows are at most apart, and what each of them costs
 * @returns the column of each row; of equal sums the one that goes straight down
 */
export function bestPath(
  rewards: Float32Array,
  columns: number,
  lean: { mostColumns: number; cost: number },
): Int32Array {
  const rows = rewards.length / columns;
  const total = rewards.slice();
  const cameFrom = new Int8Array(rewards.length);
  for (let row = 1; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const above = (row - 1) * columns + column;
      let best = total[above] ?? 0;
      const last = Math.min(lean.mostColumns, columns - 1 - column);
      for (let move = -Math.min(lean.mostColumns, column); move <= last; move++) {
        const score = (total[above + move] ?? 0) - lean.cost * Math.abs(move);
        if (score <= best) continue;
        best = score;
        cameFrom[above + columns] = move;
      }
      total[above + columns] = (total[above + columns] ?? 0) + best;
    }
  }
  return backFromBest(total, cameFrom, columns, rows);
}

function backFromBest(total: Float32Array, cameFrom: Int8Array, columns: number, rows: number): Int32Array {
  const path = new Int32Array(rows);
  const last = total.subarray((rows - 1) * columns);
  let column = last.reduce((best, score, k) => (score > (last[best] ?? 0) ? k : best), 0);
  for (let row = rows - 1; row >= 0; row--) {
    path[row] = column;
    column += cameFrom[row * columns + column] ?? 0;
  }
  return path;
}
