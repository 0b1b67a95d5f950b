import { networkInputEdgePx } from "../networks/network-input";
import type { Networks, Picture } from "../types";
import type { Pose } from "./find-pose";

/** A part of the picture at a reduced size: `perPixel` pixels of the picture make one of its own, and it begins at (left, top) of those. */
export type Region = { left: number; top: number; widthPx: number; heightPx: number; perPixel: number };

/** Who is where, 0 to 1, in any region. `everybody` is the matte network's answer, `posed` the pose network's mask of one person. */
export type Mattes = { everybody(region: Region): Float32Array; posed(region: Region): Float32Array };

/** The whole picture with a long edge of at most `edgePx`. */
export function wholeRegion({ widthPx, heightPx }: Picture, edgePx: number): Region {
  const perPixel = Math.max(1, Math.max(widthPx, heightPx) / edgePx);
  const reduced = (lengthPx: number) => Math.max(1, Math.round(lengthPx / perPixel));
  return { left: 0, top: 0, widthPx: reduced(widthPx), heightPx: reduced(heightPx), perPixel };
}

export async function findMattes(picture: Picture, pose: Pose, networks: Networks): Promise<Mattes> {
  const matte = await networks.matte(stretchedInput(picture));
  const { centre, edgePx } = pose.square;
  const square = { left: centre.x - edgePx / 2, top: centre.y - edgePx / 2, widthPx: edgePx, heightPx: edgePx };
  const whole = { left: 0, top: 0, widthPx: picture.widthPx, heightPx: picture.heightPx };
  return {
    everybody: (region) => sampled(matte, whole, region),
    posed: (region) => sampled(pose.mask, square, region),
  };
}

/** The person whom both networks see: the mean of the two mattes. */
export function personIn(mattes: Mattes, region: Region): Float32Array {
  const person = mattes.everybody(region);
  const posed = mattes.posed(region);
  for (let i = 0; i < person.length; i++) person[i] = ((person[i] ?? 0) + (posed[i] ?? 0)) / 2;
  return person;
}

/** The whole picture stretched to the network's square, without smoothing. */
function stretchedInput({ widthPx, heightPx, rgb }: Picture): Float32Array {
  const size = networkInputEdgePx;
  const input = new Float32Array(size * size * 3);
  let to = 0;
  for (let row = 0; row < size; row++) {
    const y = Math.min(heightPx - 1, Math.floor(((row + 0.5) / size) * heightPx));
    for (let column = 0; column < size; column++) {
      const x = Math.min(widthPx - 1, Math.floor(((column + 0.5) / size) * widthPx));
      const from = (y * widthPx + x) * 3;
      for (let c = 0; c < 3; c++) input[to++] = (rgb[from + c] ?? 0) / 255;
    }
  }
  return input;
}

/** A mask that a network gave for the rectangle `seen` of the picture, bilinear, at each pixel of the region; 0 outside of `seen`. */
function sampled(
  mask: Float32Array,
  seen: { left: number; top: number; widthPx: number; heightPx: number },
  { left, top, widthPx, heightPx, perPixel }: Region,
): Float32Array {
  const size = networkInputEdgePx;
  const plane = new Float32Array(widthPx * heightPx);
  for (let row = 0; row < heightPx; row++) {
    const v = (((top + row + 0.5) * perPixel - seen.top) / seen.heightPx) * size;
    if (v < 0 || v > size) continue;
    const y = Math.min(size - 1.001, Math.max(0, v - 0.5));
    const above = Math.floor(y);
    const down = y - above;
    for (let column = 0; column < widthPx; column++) {
      const u = (((left + column + 0.5) * perPixel - seen.left) / seen.widthPx) * size;
      if (u < 0 || u > size) continue;
      const x = Math.min(size - 1.001, Math.max(0, u - 0.5));
      const before = Math.floor(x);
      const across = x - before;
      const at = above * size + before;
      const upper = (mask[at] ?? 0) * (1 - across) + (mask[at + 1] ?? 0) * across;
      const lower = (mask[at + size] ?? 0) * (1 - across) + (mask[at + size + 1] ?? 0) * across;
      plane[row * widthPx + column] = upper * (1 - down) + lower * down;
    }
  }
  return plane;
}
