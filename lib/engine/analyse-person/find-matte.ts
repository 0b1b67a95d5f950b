import { networkInputEdgePx } from "../networks/network-input";
import { resamplePlane } from "../raster/resample-plane";
import type { Networks, Picture } from "../types";
import type { Pose } from "./find-pose";

/**
 * Everybody in the picture, 0 to 1, to be had at any size: the matte network sees the whole picture, stretched to its square.
 */
export async function findEverybody(
  picture: Picture,
  networks: Networks,
): Promise<(widthPx: number, heightPx: number) => Float32Array> {
  const matte = await networks.matte(stretchedInput(picture));
  return (widthPx, heightPx) => resamplePlane(matte, networkInputEdgePx, networkInputEdgePx, widthPx, heightPx);
}

function stretchedInput({ widthPx, heightPx, rgb }: Picture): Float32Array {
  const size = networkInputEdgePx;
  const input = new Float32Array(size * size * 3);
  for (let row = 0; row < size; row++) {
    const y = Math.min(heightPx - 1, Math.floor(((row + 0.5) / size) * heightPx));
    for (let column = 0; column < size; column++) {
      const x = Math.min(widthPx - 1, Math.floor(((column + 0.5) / size) * widthPx));
      for (let c = 0; c < 3; c++) input[(row * size + column) * 3 + c] = (rgb[(y * widthPx + x) * 3 + c] ?? 0) / 255;
    }
  }
  return input;
}

/** The pose network's mask of its one person, laid back into the picture at `widthPx` × `heightPx`; 0 outside its square. */
export function posedPerson(pose: Pose, picture: Picture, widthPx: number, heightPx: number): Float32Array {
  const size = networkInputEdgePx;
  const { centre, edgePx } = pose.square;
  const plane = new Float32Array(widthPx * heightPx);
  for (let row = 0; row < heightPx; row++) {
    const v = ((((row + 0.5) * picture.heightPx) / heightPx - centre.y) / edgePx + 0.5) * size - 0.5;
    const top = Math.floor(v);
    if (top < 0 || top >= size - 1) continue;
    for (let column = 0; column < widthPx; column++) {
      const u = ((((column + 0.5) * picture.widthPx) / widthPx - centre.x) / edgePx + 0.5) * size - 0.5;
      const left = Math.floor(u);
      if (left < 0 || left >= size - 1) continue;
      const at = top * size + left;
      const upper = (pose.mask[at] ?? 0) * (1 - (u - left)) + (pose.mask[at + 1] ?? 0) * (u - left);
      const lower = (pose.mask[at + size] ?? 0) * (1 - (u - left)) + (pose.mask[at + size + 1] ?? 0) * (u - left);
      plane[row * widthPx + column] = upper * (1 - (v - top)) + lower * (v - top);
    }
  }
  return plane;
}
