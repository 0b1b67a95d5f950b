import { err, ok, type Result } from "@/lib/shared/result";
import { garmentLimits, type GarmentRefusal } from "../checks/garment-limits";
import { boxBlur } from "../raster/box-blur";
import { connectedComponents, largestComponent } from "../raster/connected-components";
import { labOfPicture } from "../raster/lab";
import type { Picture } from "../types";
import { measureBackdrop, type Backdrop } from "./backdrop";
import { closeBites } from "./close-bites";
import { floodBackdrop, floodTolerance } from "./flood-backdrop";
import { peelRim } from "./peel-rim";

/** `mask`: 1 where the garment is. */
export type CutOut = { mask: Uint8Array; lab: Float32Array; backdrop: Backdrop };

const limits = {
  /** Parts smaller than this share of the largest are tags, hangers and specks. */
  leastPart: 0.08,
  /** Share of the picture. */
  speck: 0.0008,
  /** Share of the width: the widest stripe that is mended at the outline. */
  bite: 0.045,
} as const;

/** Cuts a garment out of its plain backdrop; refuses where there is none or the backdrop is not plain. */
export function cutOutGarment(picture: Picture): Result<CutOut, GarmentRefusal> {
  const { widthPx, heightPx } = picture;
  const lab = labOfPicture(picture);
  const backdrop = measureBackdrop(lab, widthPx, heightPx);
  if (backdrop.tail > garmentLimits.borderTail.most) return err("garment_background");
  const flooded = floodBackdrop(lab, backdrop, widthPx, heightPx);
  const mask = largestParts(open(flooded, widthPx, heightPx), widthPx, heightPx);
  const area = pixelCount(mask) / mask.length;
  if (area < garmentLimits.leastArea) return err("no_garment");
  if (area > garmentLimits.mostArea) return err("garment_background");
  removeHoles(mask, backdrop, widthPx, heightPx);
  peelRim(mask, lab, backdrop, widthPx, heightPx);
  const whole = closeBites(mask, backdrop, widthPx, heightPx, Math.round(widthPx * limits.bite));
  fillSpecks(whole, widthPx, heightPx);
  return ok({ mask: largestParts(whole, widthPx, heightPx), lab, backdrop });
}

function pixelCount(mask: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < mask.length; i++) count += mask[i] ?? 0;
  return count;
}

/** Gaps in the cloth that are too small to see the backdrop through: a light stripe or flower on a light backdrop. Changes `mask`. */
function fillSpecks(mask: Uint8Array, widthPx: number, heightPx: number): void {
  const gaps = new Uint8Array(mask.length);
  for (let i = 0; i < gaps.length; i++) gaps[i] = mask[i] ? 0 : 1;
  const { labels, sizes } = connectedComponents(gaps, widthPx, heightPx);
  for (let i = 0; i < mask.length; i++) {
    const label = labels[i] ?? 0;
    if (label > 0 && (sizes[label] ?? 0) < mask.length * limits.speck) mask[i] = 1;
  }
}

/** The complement of the flood without threads thinner than the opening. */
function open(flooded: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const inside = new Float32Array(flooded.length);
  for (let i = 0; i < inside.length; i++) inside[i] = flooded[i] ? 0 : 1;
  const share = boxBlur(inside, widthPx, heightPx, 2);
  const opened = new Uint8Array(share.length);
  for (let i = 0; i < opened.length; i++) if ((share[i] ?? 0) > 0.55) opened[i] = 1;
  return opened;
}

function largestParts(mask: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const { labels, sizes } = connectedComponents(mask, widthPx, heightPx);
  const least = (sizes[largestComponent({ labels, sizes })] ?? 0) * limits.leastPart;
  const large = new Uint8Array(mask.length);
  for (let i = 0; i < large.length; i++) if ((sizes[labels[i] ?? 0] ?? 0) > least) large[i] = 1;
  return large;
}

/**
 * Backdrop seen through the garment, as between an arm and the body. Only well off the axis: white letters on the chest of
 * a shirt look just the same. Not for garments of the backdrop's own colour.
 */
function removeHoles(mask: Uint8Array, backdrop: Backdrop, widthPx: number, heightPx: number): void {
  const distance = backdrop.smoothDistance;
  // Every seventh pixel is enough for a quantile.
  const cloth = new Float32Array(Math.ceil(mask.length / 7));
  let clothCount = 0;
  let sumX = 0;
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    sumX += i % widthPx;
    count++;
    if (i % 7 === 0) cloth[clothCount++] = distance[i] ?? 0;
  }
  if ((cloth.subarray(0, clothCount).sort()[Math.floor(clothCount * 0.3)] ?? 0) < 8) return;
  const nearBackdrop = Math.min(floodTolerance(backdrop) * 0.7, 3);
  const candidate = new Uint8Array(mask.length);
  for (let i = 0; i < mask.length; i++) if (mask[i] && (distance[i] ?? 0) < nearBackdrop) candidate[i] = 1;
  const holes = connectedComponents(candidate, widthPx, heightPx);
  const offAxis = new Float64Array(holes.sizes.length);
  const axisX = sumX / Math.max(1, count);
  for (let i = 0; i < mask.length; i++) {
    const label = holes.labels[i] ?? 0;
    if (label > 0) offAxis[label] = (offAxis[label] ?? 0) + Math.abs((i % widthPx) - axisX);
  }
  for (let i = 0; i < mask.length; i++) {
    const label = holes.labels[i] ?? 0;
    const size = holes.sizes[label] ?? 0;
    if (label > 0 && size > mask.length * 0.0012 && (offAxis[label] ?? 0) / size > widthPx * 0.2) mask[i] = 0;
  }
}
