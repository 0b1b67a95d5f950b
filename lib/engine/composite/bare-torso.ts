import { areaAround } from "../raster/area-around";
import { smoothstep } from "../raster/smoothstep";
import type { PersonAnalysis, Side } from "../types";
import { torsoPoint } from "../warp/body-frame";
import { torsoShape } from "../warp/torso-shape";
import { mix, roundShade, type BareBody } from "./body-planes";
import type { WorkBox } from "./work-box";

/** Half of the width over which the outline fades. */
const softPx = 1.2;

/** Lays the round of chest and shoulders under the arms of `body`, which it changes. */
export function addTorso(
  person: PersonAnalysis,
  box: WorkBox,
  body: BareBody,
  { hemV, torsoToV }: { hemV: number; torsoToV: number },
): void {
  const { torso } = person;
  const shape = torsoShape(person);
  const rows = new Map<number, Record<Side, number>>();
  const halfWidths = (v: number) => {
    const key = Math.round(v / 4);
    const known = rows.get(key);
    if (known) return known;
    const measured = { left: shape.halfWidthAt(key * 4, "left"), right: shape.halfWidthAt(key * 4, "right") };
    rows.set(key, measured);
    return measured;
  };
  const unit = torso.shoulderWidthPx;
  const corners = [-0.42 * unit, torsoToV].flatMap((v) => [-1, 1].map((u) => torsoPoint(torso, v, u * unit * 0.95)));
  const area = areaAround(corners, 1);
  const firstX = Math.max(0, Math.floor(area.left) - box.left);
  const lastX = Math.min(box.widthPx - 1, Math.ceil(area.right) - box.left);
  const firstY = Math.max(0, Math.floor(area.top) - box.top);
  const lastY = Math.min(box.heightPx - 1, Math.ceil(area.bottom) - box.top);
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const dx = box.left + x - torso.midShoulder.x;
      const dy = box.top + y - torso.midShoulder.y;
      const v = dx * torso.down.x + dy * torso.down.y;
      if (v < -unit * 0.42 || v > torsoToV) continue;
      const u = dx * torso.right.x + dy * torso.right.y;
      const side: Side = u < 0 ? "left" : "right";
      const across = Math.abs(u);
      if (across > unit * 0.95) continue;
      const halfPx = v < unit * 0.12 ? Math.min(shape.tipPx[side], halfWidths(unit * 0.2)[side]) : halfWidths(v)[side];
      if (across > halfPx + softPx) continue;
      const top = across < unit * 0.16 ? -unit * 0.42 : shape.contourAt(across, side);
      const contour = smoothstep(halfPx + softPx, halfPx - softPx, across) * smoothstep(top - softPx, top + softPx, v);
      // An old top that was wider than the new one leaves backdrop beside it.
      const hidden = smoothstep(unit * 0.45, unit * 0.55, v) * smoothstep(hemV, hemV - 2, v);
      const inside = contour * (1 - hidden * smoothstep(halfPx * 0.6, halfPx * 0.75, across));
      if (inside === 0) continue;
      const round = Math.min(1, across / halfPx);
      const i = y * box.widthPx + x;
      if (mix(body, i, inside, roundShade("torso", round))) body.limb[i] = 0;
    }
  }
}
