import type { Picture, Point } from "../types";

export type Rgb = readonly [red: number, green: number, blue: number];

/** A picture of one colour to draw on. */
export function blankPicture(widthPx: number, heightPx: number, [red, green, blue]: Rgb): Picture {
  const rgb = new Uint8ClampedArray(widthPx * heightPx * 3);
  for (let i = 0; i < rgb.length; i += 3) {
    rgb[i] = red;
    rgb[i + 1] = green;
    rgb[i + 2] = blue;
  }
  return { widthPx, heightPx, rgb };
}

/** Calls `set` for every pixel whose centre lies inside the polygon (even-odd rule). */
export function fillPolygon(polygon: Point[], widthPx: number, heightPx: number, set: (pixel: number) => void): void {
  for (let y = 0; y < heightPx; y++) {
    const crossings = polygon
      .map((p, k) => crossing(p, polygon[(k + 1) % polygon.length] ?? p, y + 0.5))
      .filter((x) => x !== null)
      .sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.max(0, Math.ceil((crossings[k] ?? 0) - 0.5));
      const to = Math.min(widthPx - 1, Math.floor((crossings[k + 1] ?? 0) - 0.5));
      for (let x = from; x <= to; x++) set(y * widthPx + x);
    }
  }
}

function crossing(p: Point, q: Point, y: number): number | null {
  if (p.y <= y === q.y <= y) return null;
  return p.x + ((y - p.y) / (q.y - p.y)) * (q.x - p.x);
}

export function paint({ rgb }: Picture, pixel: number, colour: Rgb): void {
  colour.forEach((value, channel) => (rgb[pixel * 3 + channel] = value));
}
