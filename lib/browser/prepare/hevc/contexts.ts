/* Contexts of the syntax elements that pictures without references use, with their start values (H.265 9.3.2.2, type 0). */

const startValues = {
  saoMerge: [153],
  saoType: [200],
  splitCu: [139, 141, 157],
  transquantBypass: [154],
  partMode: [184],
  previousIntraMode: [184],
  chromaMode: [63],
  splitTransform: [153, 138, 138],
  cbfLuma: [111, 141],
  cbfChroma: [94, 138, 182, 154],
  qpDelta: [154, 154],
  transformSkip: [139, 139],
  lastX: [110, 110, 124, 125, 140, 153, 125, 127, 140, 109, 111, 143, 127, 111, 79, 108, 123, 63],
  lastY: [110, 110, 124, 125, 140, 153, 125, 127, 140, 109, 111, 143, 127, 111, 79, 108, 123, 63],
  codedSubBlock: [91, 171, 134, 141],
  significant: [
    111, 111, 125, 110, 110, 94, 124, 108, 124, 107, 125, 141, 179, 153, 125, 107, 125, 141, 179, 153, 125, 107, 125,
    141, 179, 153, 125, 140, 139, 182, 182, 152, 136, 152, 136, 153, 136, 139, 111, 136, 139, 111,
  ],
  greater1: [
    140, 92, 137, 138, 140, 152, 138, 139, 153, 74, 149, 92, 139, 107, 122, 152, 140, 179, 166, 182, 140, 227, 122, 197,
  ],
  greater2: [138, 153, 136, 167, 152, 152],
} as const;

type Element = keyof typeof startValues;
const allStartValues: readonly number[] = Object.values(startValues).flat();

export const contextCount = allStartValues.length;

/** First context of each syntax element. */
export const ctx = (() => {
  let at = 0;
  const first = {} as Record<Element, number>;
  for (const [element, values] of Object.entries(startValues) as [Element, readonly number[]][]) {
    first[element] = at;
    at += values.length;
  }
  return first;
})();

/** Set every context to its start for a slice's quantisation step. */
export function startContexts(contexts: Uint8Array, sliceQp: number): void {
  const qp = Math.min(Math.max(sliceQp, 0), 51);
  allStartValues.forEach((value, at) => {
    const [slope, offset] = [(value >> 4) * 5 - 45, ((value & 15) << 3) - 16];
    const state = Math.min(Math.max(((slope * qp) >> 4) + offset, 1), 126);
    contexts[at] = state > 63 ? ((state - 64) << 1) | 1 : (63 - state) << 1;
  });
}
