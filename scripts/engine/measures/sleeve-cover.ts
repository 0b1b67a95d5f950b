import { between, directionOf, shifted } from "@/lib/engine/point";
import type { Point } from "@/lib/engine/types";
import type { Fit } from "../fit-pair";

export const sleeveLabels = ["none", "short", "threeQuarter", "long"] as const;
export type SleeveLabel = (typeof sleeveLabels)[number];

/** Share of the arm, from shoulder to wrist, that sleeves of a kind cover. */
export const coverOf = {
  none: [0, 0.1],
  short: [0.2, 0.6],
  threeQuarter: [0.55, 0.92],
  long: [0.85, 1],
} as const satisfies Record<SleeveLabel, readonly [least: number, most: number]>;

/** Share of both arms under cloth, along three lines from a tenth below the shoulder to the wrist. Null for lower garments. */
export function sleeveCover({ person, warped, garment }: Fit): number | null {
  if (garment.kind === "lower") return null;
  const aside = person.torso.shoulderWidthPx * 0.06;
  let covered = 0;
  let total = 0;
  for (const { shoulder, elbow, wrist } of Object.values(person.limbs)) {
    for (let t = 0.05; t < 1; t += 0.025) {
      const [from, to, along] = t < 0.5 ? [shoulder, elbow, t * 2] : [elbow, wrist, t * 2 - 1];
      const bone = directionOf(from, to);
      for (const offsetPx of [-aside, 0, aside]) {
        total++;
        const at = shifted(between(from, to, along), { x: -bone.y, y: bone.x }, offsetPx);
        if (warped.pieces.some(({ layer }) => isCovered(layer, at))) covered++;
      }
    }
  }
  return covered / total;
}

function isCovered(layer: Fit["warped"]["pieces"][number]["layer"], p: Point): boolean {
  const x = Math.round(p.x) - layer.left;
  const y = Math.round(p.y) - layer.top;
  return x >= 0 && y >= 0 && x < layer.widthPx && y < layer.heightPx && (layer.alpha[y * layer.widthPx + x] ?? 0) > 128;
}
