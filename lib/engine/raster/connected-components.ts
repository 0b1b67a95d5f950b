/** `labels`: 0 outside, else 1 upwards in reading order of each component's first pixel. `sizes[label]`: its pixels; `sizes[0]` is 0. */
export type Components = { labels: Int32Array; sizes: number[] };

/** Groups the set pixels of `mask` (non-zero) that touch by an edge. */
export function connectedComponents(mask: Uint8Array, widthPx: number, heightPx: number): Components {
  const labels = new Int32Array(mask.length);
  const stack = new Int32Array(mask.length);
  const sizes = [0];
  const lastRow = widthPx * (heightPx - 1);
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || labels[start]) continue;
    const label = sizes.length;
    let depth = 0;
    let size = 0;
    const push = (pixel: number) => {
      if (!mask[pixel] || labels[pixel]) return;
      labels[pixel] = label;
      stack[depth++] = pixel;
    };
    push(start);
    while (depth > 0) {
      const pixel = stack[--depth] ?? 0;
      const x = pixel % widthPx;
      size++;
      if (x > 0) push(pixel - 1);
      if (x < widthPx - 1) push(pixel + 1);
      if (pixel >= widthPx) push(pixel - widthPx);
      if (pixel < lastRow) push(pixel + widthPx);
    }
    sizes.push(size);
  }
  return { labels, sizes };
}

/** The label of the largest component, 0 if there is none; of equals the first. */
export function largestComponent({ sizes }: Components): number {
  let largest = 0;
  sizes.forEach((size, label) => {
    if (size > (sizes[largest] ?? 0)) largest = label;
  });
  return largest;
}
