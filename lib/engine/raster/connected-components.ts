/** `labels`: 0 outside, else 1 upwards in reading order of each component's first pixel. `sizes[label]`: its pixels; `sizes[0]` is 0. */
export type Components = { labels: Int32Array; sizes: number[] };

/**
 * Groups the set pixels of `mask` (non-zero) that touch by an edge. Works on the runs of each row, of which there are hundreds of
 * times fewer than pixels.
 */
export function connectedComponents(mask: Uint8Array, widthPx: number, heightPx: number): Components {
  const runs = runsOf(mask, widthPx, heightPx);
  joinRuns(runs);
  const labels = new Int32Array(mask.length);
  const sizes = [0];
  const { from, to, parent } = runs;
  // A root is the first run of its component, so that it meets its label before any other run asks for it.
  const labelOf = new Int32Array(from.length);
  for (let run = 0; run < from.length; run++) {
    const root = rootOf(parent, run);
    if (root === run) labelOf[run] = sizes.push(0) - 1;
    const label = labelOf[root] ?? 0;
    const [start, end] = [from[run] ?? 0, to[run] ?? 0];
    labels.fill(label, start, end);
    sizes[label] = (sizes[label] ?? 0) + end - start;
  }
  return { labels, sizes };
}

/** Set pixels side by side in a row, as positions in the mask, the end not included; `firstOfRow` has one entry more than rows. */
type Runs = { from: number[]; to: number[]; parent: number[]; firstOfRow: number[]; widthPx: number };

function runsOf(mask: Uint8Array, widthPx: number, heightPx: number): Runs {
  const runs: Runs = { from: [], to: [], parent: [], firstOfRow: [0], widthPx };
  for (let y = 0; y < heightPx; y++) {
    const end = (y + 1) * widthPx;
    for (let i = y * widthPx; i < end; i++) {
      if (!mask[i]) continue;
      runs.parent.push(runs.from.length);
      runs.from.push(i);
      while (i < end && mask[i]) i++;
      runs.to.push(i);
    }
    runs.firstOfRow.push(runs.from.length);
  }
  return runs;
}

function joinRuns({ from, to, parent, firstOfRow, widthPx }: Runs): void {
  for (let y = 1; y + 1 < firstOfRow.length; y++) {
    let above = firstOfRow[y - 1] ?? 0;
    const lastAbove = firstOfRow[y] ?? 0;
    for (let run = lastAbove; run < (firstOfRow[y + 1] ?? 0); run++) {
      const [start, end] = [(from[run] ?? 0) - widthPx, (to[run] ?? 0) - widthPx];
      while (above < lastAbove && (to[above] ?? 0) <= start) above++;
      for (let near = above; near < lastAbove && (from[near] ?? 0) < end; near++) join(parent, near, run);
    }
  }
}

function join(parent: number[], a: number, b: number): void {
  const [rootA, rootB] = [rootOf(parent, a), rootOf(parent, b)];
  // The earlier run stays the root, which keeps labels in reading order.
  parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function rootOf(parent: number[], run: number): number {
  let root = run;
  while ((parent[root] ?? root) !== root) {
    // Halves the path for the next one who asks.
    const over = parent[parent[root] ?? root] ?? root;
    parent[root] = over;
    root = over;
  }
  return root;
}

/** The label of the largest component, 0 if there is none; of equals the first. */
export function largestComponent({ sizes }: Components): number {
  let largest = 0;
  sizes.forEach((size, label) => {
    if (size > (sizes[largest] ?? 0)) largest = label;
  });
  return largest;
}
