import { torsoAcross, torsoDown } from "../../warp/body-frame";
import type { TorsoFrame } from "../../types";
import type { BodyGeometry } from "../body-geometry";
import type { Region } from "../mattes";

/** What is looked at to tell what lies in front of the torso: colours and labels of one region. */
export type TorsoView = {
  /** Three floats a pixel. */
  lab: Float32Array;
  labels: Uint8Array;
  region: Region;
  geometry: BodyGeometry;
};

/** What was found in front of the torso: 1 a pixel of the region. `isDoubtful`: something seems to be there that colours do not tell. */
export type InFront = { mask: Uint8Array; isDoubtful: boolean };

/** One place in the torso's frame, both in shoulder widths. Reused from pixel to pixel. */
export type TorsoPlace = { x: number; y: number; across: number; down: number };

export function placeOf({ left, top, widthPx, perPixel }: Region, torso: TorsoFrame, i: number, to: TorsoPlace): void {
  const column = i % widthPx;
  to.x = (left + column + 0.5) * perPixel;
  to.y = (top + (i - column) / widthPx + 0.5) * perPixel;
  to.across = torsoAcross(torso, to) / torso.shoulderWidthPx;
  to.down = torsoDown(torso, to) / torso.shoulderWidthPx;
}
