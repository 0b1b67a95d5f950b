import { smoothstep } from "../raster/smoothstep";
import type { Neckline } from "./prepared-garment";

/** The row of the neckline in a column; the row of its ends beyond them. */
export function necklineY({ centreX, halfWidthPx, topY, depthPx, exponent }: Neckline, x: number): number {
  return topY + depthPx * (1 - Math.min(1, Math.abs((x - centreX) / halfWidthPx)) ** exponent);
}

/** Makes transparent what lies above the curve, with a ramp of a few pixels. Changes `alpha`. */
export function removeAboveNeckline(alpha: Uint8Array, widthPx: number, heightPx: number, curve: Neckline): void {
  const from = Math.max(0, Math.ceil(curve.centreX - curve.halfWidthPx));
  const to = Math.min(widthPx - 1, Math.floor(curve.centreX + curve.halfWidthPx));
  for (let x = from; x <= to; x++) {
    const edgeY = necklineY(curve, x);
    for (let y = 0; y < Math.min(heightPx, edgeY + 2); y++) {
      const i = y * widthPx + x;
      alpha[i] = Math.round((alpha[i] ?? 0) * smoothstep(2.5, -1, edgeY - y));
    }
  }
}
