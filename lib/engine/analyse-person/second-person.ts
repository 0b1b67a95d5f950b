import { boxBlur } from "../raster/box-blur";
import { connectedComponents, largestComponent } from "../raster/connected-components";
import { reduceToEdge } from "../raster/reduce-picture";
import type { Area, Networks, Picture } from "../types";
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
 * Looks for somebody beside the person already found, and where. Free where the matte holds nobody else; else the first person is painted
 * over and the pose network asked about the rest.
 */
export async function findSecondPerson(picture: Picture, mattes: Mattes, networks: Networks): Promise<Area | null> {
  const rest = largestRest(mattes, wholeRegion(picture, compareEdgePx));
  if (!rest) return null;
  const shown = reduceToEdge(picture, showEdgePx);
  const region = wholeRegion(picture, showEdgePx);
  const square = squareAround(rest, 1 / region.perPixel);
  const pose = await findPoseFrom(paintOver(shown, mattes.posed(region)), square, networks, 2);
  const { torso } = bodyGeometry(pose.keypoints);
  const shouldersToTorso = torso.shoulderWidthPx / torso.torsoLengthPx;
  return pose.flag > 0.9 && shouldersToTorso > 0.3 && shouldersToTorso < 1.4 ? rest : null;
}

/** The box around the person that the pose belongs to, in pixels of the picture. */
export function firstPersonArea(picture: Picture, mattes: Mattes): Area | null {
  const region = wholeRegion(picture, compareEdgePx);
  const posed = Uint8Array.from(mattes.posed(region), (value) => (value > 0.5 ? 1 : 0));
  return areaOf(posed, 1, region);
}

/** The box around the largest piece of the matte that the first person does not explain, in pixels of the picture. */
function largestRest(mattes: Mattes, region: Region): Area | null {
  const { widthPx, heightPx } = region;
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
  return areaOf(components.labels, largest, region);
}

function areaOf(labels: Int32Array | Uint8Array, wanted: number, { widthPx, perPixel }: Region): Area | null {
  const area = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  labels.forEach((label, i) => {
    if (label !== wanted) return;
    const x = i % widthPx;
    const y = Math.floor(i / widthPx);
    area.left = Math.min(area.left, x * perPixel);
    area.right = Math.max(area.right, (x + 1) * perPixel);
    area.top = Math.min(area.top, y * perPixel);
    area.bottom = Math.max(area.bottom, (y + 1) * perPixel);
  });
  return area.right === 0 ? null : area;
}

const squareAround = ({ left, top, right, bottom }: Area, scale: number): Square => ({
  centre: { x: ((left + right) / 2) * scale, y: ((top + bottom) / 2) * scale },
  edgePx: 1.25 * Math.max(right - left, bottom - top) * scale,
});

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
