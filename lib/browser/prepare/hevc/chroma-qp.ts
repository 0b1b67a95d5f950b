/** Where colour's quantisation falls behind that of luma, from 30 on (H.265 table 8-10, for 4:2:0). */
const bent = [29, 30, 31, 32, 33, 33, 34, 34, 35, 35, 36, 36, 37, 37];

/** Quantisation of a colour component. @param index that of luma plus the component's offset */
export function chromaQp(index: number): number {
  if (index < 30) return index;
  return bent[index - 30] ?? Math.min(index, 57) - 6;
}
