import type { Picture, Point } from "../types";
import { blankPicture, fillPolygon, paint, type Rgb } from "./canvas";

/** Outlines of garments, right half only, as shares of the canvas' width from its middle; the left half is their mirror. */
const halves = {
  tee: [
    [0, 0.15],
    [0.1, 0.12],
    [0.24, 0.16],
    [0.42, 0.38],
    [0.32, 0.44],
    [0.22, 0.32],
    [0.22, 0.78],
  ],
  longSleeve: [
    [0, 0.15],
    [0.1, 0.12],
    [0.23, 0.16],
    [0.44, 0.68],
    [0.35, 0.71],
    [0.21, 0.34],
    [0.21, 0.76],
  ],
  tank: [
    [0, 0.2],
    [0.09, 0.12],
    [0.17, 0.13],
    [0.16, 0.26],
    [0.21, 0.34],
    [0.2, 0.78],
  ],
  dress: [
    [0, 0.11],
    [0.08, 0.06],
    [0.16, 0.08],
    [0.24, 0.2],
    [0.18, 0.23],
    [0.13, 0.19],
    [0.12, 0.36],
    [0.28, 0.95],
  ],
  skirt: [
    [0.15, 0.12],
    [0.16, 0.16],
    [0.36, 0.8],
  ],
  trousers: [
    [0.15, 0.05],
    [0.2, 0.25],
    [0.19, 0.95],
    [0.05, 0.95],
    [0.015, 0.36],
  ],
  shorts: [
    [0.2, 0.2],
    [0.3, 0.75],
    [0.06, 0.76],
    [0.015, 0.5],
  ],
} as const satisfies Record<string, (readonly [number, number])[]>;

export type DrawnGarment = keyof typeof halves;
export const drawnGarments = Object.keys(halves) as DrawnGarment[];

const canvas = { widthPx: 480, heightPx: 640, backdrop: [250, 250, 250] } as const satisfies {
  widthPx: number;
  heightPx: number;
  backdrop: Rgb;
};

/** A garment photo of which everything is known: plain cloth with a grid of darker dots on a plain backdrop. */
export function drawGarment(garment: DrawnGarment, cloth: Rgb = [40, 110, 170]): Picture {
  const picture = blankPicture(canvas.widthPx, canvas.heightPx, canvas.backdrop);
  const right = halves[garment].map(([x, y]): Point => ({ x: 0.5 + x, y }));
  const left = right.map(({ x, y }): Point => ({ x: 1 - x, y })).reverse();
  const polygon = [...right, ...left].map(({ x, y }) => ({ x: x * canvas.widthPx, y: y * canvas.heightPx }));
  const dot: Rgb = [cloth[0] * 0.5, cloth[1] * 0.5, cloth[2] * 0.5];
  fillPolygon(polygon, canvas.widthPx, canvas.heightPx, (pixel) => {
    const x = pixel % canvas.widthPx;
    const y = (pixel - x) / canvas.widthPx;
    paint(picture, pixel, x % 24 < 6 && y % 24 < 6 ? dot : cloth);
  });
  return picture;
}
