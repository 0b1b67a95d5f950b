import type { Picture } from "../types";
import { doubleArea, forEachTriangle, type Mesh } from "./mesh";

/** A part of the person photo covered by cloth: a box of it, with opacity 0 to 255. */
export type Layer = {
  left: number;
  top: number;
  widthPx: number;
  heightPx: number;
  rgb: Uint8ClampedArray;
  alpha: Uint8Array;
};

/** A picture with opacity, as the mesh reads it; coordinates of the mesh's source are multiplied by `scale` first. */
export type Texture = { picture: Picture; alpha: Uint8Array; scale: number };

/** Opacity under which a sample is not drawn. */
const leastAlpha = 5;

/** Draws a mesh into a layer as large as the part of the mesh that lies inside the person photo. */
export function drawMesh(mesh: Mesh, texture: Texture, widthPx: number, heightPx: number): Layer {
  const layer = emptyLayer(mesh.target, widthPx, heightPx);
  if (layer.widthPx === 0 || layer.heightPx === 0) return layer;
  forEachTriangle(mesh, (a, b, c) => {
    drawTriangle(layer, mesh, texture, a, b, c);
  });
  return layer;
}

function emptyLayer(target: Float32Array, widthPx: number, heightPx: number): Layer {
  let [left, top, right, bottom] = [widthPx, heightPx, -1, -1];
  for (let i = 0; i < target.length; i += 2) {
    left = Math.min(left, Math.floor(target[i] ?? 0));
    right = Math.max(right, Math.ceil(target[i] ?? 0));
    top = Math.min(top, Math.floor(target[i + 1] ?? 0));
    bottom = Math.max(bottom, Math.ceil(target[i + 1] ?? 0));
  }
  left = Math.max(0, left);
  top = Math.max(0, top);
  const boxWidthPx = Math.max(0, Math.min(widthPx - 1, right) - left + 1);
  const boxHeightPx = Math.max(0, Math.min(heightPx - 1, bottom) - top + 1);
  const size = boxWidthPx * boxHeightPx;
  return {
    left,
    top,
    widthPx: boxWidthPx,
    heightPx: boxHeightPx,
    rgb: new Uint8ClampedArray(size * 3),
    alpha: new Uint8Array(size),
  };
}

/** Pixel centres inside the triangle get a bilinear sample. A pixel on a shared edge is drawn twice, to the same value. */
function drawTriangle(layer: Layer, mesh: Mesh, texture: Texture, a: number, b: number, c: number): void {
  const { target, source } = mesh;
  const area = doubleArea(target, a, b, c);
  if (Math.abs(area) < 1e-6) return;
  const ax = target[a * 2] ?? 0;
  const ay = target[a * 2 + 1] ?? 0;
  const bx = target[b * 2] ?? 0;
  const by = target[b * 2 + 1] ?? 0;
  const cx = target[c * 2] ?? 0;
  const cy = target[c * 2 + 1] ?? 0;
  const firstX = Math.max(layer.left, Math.ceil(Math.min(ax, bx, cx) - 1e-4));
  const lastX = Math.min(layer.left + layer.widthPx - 1, Math.floor(Math.max(ax, bx, cx) + 1e-4));
  const firstY = Math.max(layer.top, Math.ceil(Math.min(ay, by, cy) - 1e-4));
  const lastY = Math.min(layer.top + layer.heightPx - 1, Math.floor(Math.max(ay, by, cy) + 1e-4));
  const sax = source[a * 2] ?? 0;
  const say = source[a * 2 + 1] ?? 0;
  const sbx = (source[b * 2] ?? 0) - sax;
  const sby = (source[b * 2 + 1] ?? 0) - say;
  const scx = (source[c * 2] ?? 0) - sax;
  const scy = (source[c * 2 + 1] ?? 0) - say;
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const toB = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
      const toC = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
      if (toB < -1e-5 || toC < -1e-5 || toB + toC > 1 + 1e-5) continue;
      const pixel = (y - layer.top) * layer.widthPx + x - layer.left;
      sample(texture, sax + toB * sbx + toC * scx, say + toB * sby + toC * scy, layer, pixel);
    }
  }
}

function sample({ picture, alpha, scale }: Texture, x: number, y: number, layer: Layer, pixel: number): void {
  const { widthPx, heightPx, rgb } = picture;
  // Pixel centres: the middle of the first pixel stays the middle of the first pixel when a picture is reduced.
  const sx = Math.max(0, Math.min(widthPx - 1.001, (x + 0.5) * scale - 0.5));
  const sy = Math.max(0, Math.min(heightPx - 1.001, (y + 0.5) * scale - 0.5));
  const left = Math.floor(sx);
  const top = Math.floor(sy);
  const p = top * widthPx + left;
  const q = p + widthPx;
  const across = sx - left;
  const down = sy - top;
  const wp = (1 - across) * (1 - down);
  const wp1 = across * (1 - down);
  const wq = (1 - across) * down;
  const wq1 = across * down;
  const opacity = (alpha[p] ?? 0) * wp + (alpha[p + 1] ?? 0) * wp1 + (alpha[q] ?? 0) * wq + (alpha[q + 1] ?? 0) * wq1;
  if (opacity < leastAlpha || opacity < (layer.alpha[pixel] ?? 0)) return;
  layer.alpha[pixel] = opacity + 0.5;
  for (let channel = 0; channel < 3; channel++) {
    layer.rgb[pixel * 3 + channel] =
      (rgb[p * 3 + channel] ?? 0) * wp +
      (rgb[p * 3 + 3 + channel] ?? 0) * wp1 +
      (rgb[q * 3 + channel] ?? 0) * wq +
      (rgb[q * 3 + 3 + channel] ?? 0) * wq1;
  }
}
