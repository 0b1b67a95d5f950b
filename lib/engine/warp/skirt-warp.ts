import type { FitNudge } from "@/lib/shared/garment";
import type { SkirtLandmarks } from "../prepare-garment/prepared-garment";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Point, Side } from "../types";
import { outward, torsoPoint } from "./body-frame";
import { legLengthPx } from "./torso-shape";
import type { Mesh } from "./mesh";
import { ribbonMesh } from "./ribbon";
import type { TorsoShape } from "./torso-shape";
import { placeWaist, underHem, type Waist } from "./waist";

export type SkirtWarp = { mesh: Mesh; waist: Waist; hemV: number };

const rules = {
  /** Share of the skirt's height at which hips lie, for its scale. */
  hipShare: 0.3,
  ease: 1.04,
  hemNudge: 0.3,
} as const;

const rows = 16;

/** A skirt hangs from the waist: its own scale from waist and hips, its own flare, never tighter than the hips. */
export function warpSkirt(
  person: PersonAnalysis,
  shape: TorsoShape,
  landmarks: SkirtLandmarks,
  { hem = 0 }: FitNudge,
): SkirtWarp {
  const { outline, waistY, hemY } = landmarks;
  const hipY = waistY + (hemY - waistY) * rules.hipShare;
  const waist = placeWaist(person, shape, outline, waistY, hipY, "skirt");
  const most = longest(person, waist.v);
  const lengthPx = Math.min(most, Math.min(most, (hemY - waistY) * waist.scale) * (1 + hem * rules.hemNudge));
  const middleX = ((outline.left[waistY] ?? 0) + (outline.right[waistY] ?? 0)) / 2;
  const edge = (side: Side) => {
    const source: Point[] = [];
    const target: Point[] = [];
    for (let k = 0; k <= rows; k++) {
      const y = waistY + ((hemY - waistY) * k) / rows;
      const x = outline[side][Math.round(y)] ?? 0;
      const v = waist.v + (lengthPx * k) / rows;
      const natural = Math.abs(x - middleX) * waist.scale;
      source.push({ x, y });
      const body = bodyHalf(person, shape, waist, v, side);
      const half = underHem(waist, person.torso.shoulderWidthPx, v, Math.max(natural, body), side);
      target.push(torsoPoint(person.torso, v, outward[side] * half));
    }
    return { source, target };
  };
  const left = edge("left");
  const right = edge("right");
  const mesh = ribbonMesh(
    { outer: left.source, inner: right.source },
    { outer: left.target, inner: right.target },
    {
      rows: 40,
      columns: 40,
      marginShare: 0.05,
      endShare: 0.08,
    },
  );
  return { mesh, waist, hemV: waist.v + lengthPx };
}

function bodyHalf({ torso }: PersonAnalysis, shape: TorsoShape, waist: Waist, v: number, side: Side): number {
  const hipV = torso.torsoLengthPx * 1.15;
  const hips = shape.halfWidthAt(Math.min(v, hipV), side) * rules.ease;
  // Knees are nearer together than hips.
  if (v > hipV) return hips * Math.max(0.72, 1 - (0.3 * (v - hipV)) / torso.torsoLengthPx);
  const down = smoothstep(waist.v, torso.torsoLengthPx, v);
  return waist.halfPx[side] * (1 - down) + hips * down;
}

/** No skirt goes past the ankles. */
function longest(person: PersonAnalysis, waistV: number): number {
  return (
    person.torso.torsoLengthPx + Math.max(legLengthPx(person, "left"), legLengthPx(person, "right")) * 1.02 - waistV
  );
}
