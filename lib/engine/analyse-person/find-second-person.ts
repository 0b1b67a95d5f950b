import { boxBlur } from "../raster/box-blur";
import { connectedComponents, largestComponent } from "../raster/connected-components";
import { reduceToEdge } from "../raster/reduce-picture";
import type { Networks, Picture, Point } from "../types";
import { bodyGeometry } from "./body-geometry";
import type { Square } from "./crop-square";
import { findPoseFrom } from "./find-pose";
import { type Mattes, type Region, wholeRegion } from "./mattes";

/** A rest of the matte smaller than this part of the first person is a bag, a chair or a passer-by far off. */
const leastRestShare = 0.2;

/** Long edge at which the mattes are compared, and at which the rest is shown to the network. */
const compareEdgePx = 192;
const showEdgePx = 512;

/**
 * Looks for somebody beside the person already found. Free where the matte holds nobody else; else the first person is painted
 * over and the pose network asked about the rest.
 */
export async function hasSecondPerson(picture: Picture, mattes: Mattes, networks: Networks): Promise<boolean> {
  const rest = largestRest(mattes, wholeRegion(picture, compareEdgePx));
  if (!rest) return false;
  const shown = reduceToEdge(picture, showEdgePx);
  const region = wholeRegion(picture, showEdgePx);
  const square = { centre: scaled(rest.centre, region.perPixel), edgePx: rest.edgePx / region.perPixel };
  const pose = await findPoseFrom(paintOver(shown, mattes.posed(region)), square, networks, 2);
  const { torso } = bodyGeometry(pose.keypoints);
  const shouldersToTorso = torso.shoulderWidthPx / torso.torsoLengthPx;
  return pose.flag > 0.9 && shouldersToTorso > 0.3 && shouldersToTorso < 1.4;
}

const scaled = ({ x, y }: Point, divisor: number): Point => ({ x: x / divisor, y: y / divisor });

/** The square around the largest piece of the matte that the first person does not explain, in pixels of the picture. */
function largestRest(mattes: Mattes, region: Region): Square | null {
  const { widthPx, heightPx, perPixel } = region;
  const everybody = mattes.everybody(region);
  const posed = mattes.posed(region);
  // Widened, so that the rim between two mattes of one person is no second person.
  const first = boxBlur(posed, widthPx, heightPx, Math.max(1, Math.round(widthPx * 0.02)));
  const rest = Uint8Array.from(everybody, (value, i) => (value > 0.5 && (first[i] ?? 0) < 0.1 ? 1 : 0));
  const components = connectedComponents(rest, widthPx, heightPx);
  const largest = largestComponent(components);
  let firstPixels = 0;
  for (const value of posed) if (value > 0.5) firstPixels++;
  if (largest === 0 || (components.sizes[largest] ?? 0) < firstPixels * leastRestShare) return null;
  const { centre, edgePx } = squareAround(components.labels, largest, widthPx);
  return { centre: scaled(centre, 1 / perPixel), edgePx: edgePx * perPixel };
}

function squareAround(labels: Int32Array, wanted: number, widthPx: number): Square {
  let left = Infinity;
  let right = 0;
  let top = Infinity;
  let bottom = 0;
  labels.forEach((label, i) => {
    if (label !== wanted) return;
    const x = i % widthPx;
    const y = Math.floor(i / widthPx);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  return {
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    edgePx: 1.25 * Math.max(right - left, bottom - top),
  };
}

/** The picture with the first person replaced by the mean colour of what is not the person. */
function paintOver({ widthPx, heightPx, rgb }: Picture, posed: Float32Array): Picture {
  const painted = rgb.slice();
  const sums = [0, 0, 0];
  let count = 0;
  posed.forEach((value, i) => {
    if (value > 0.1) return;
    count++;
    for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + (rgb[i * 3 + c] ?? 0);
  });
  posed.forEach((value, i) => {
    if (value > 0.1) for (let c = 0; c < 3; c++) painted[i * 3 + c] = (sums[c] ?? 0) / Math.max(1, count);
  });
  return { widthPx, heightPx, rgb: painted };
}
