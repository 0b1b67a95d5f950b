import type { Picture } from "../types";

/** How a picture lies over another one: scaled about its centre, then moved right and down. */
export type Placement = { scale: number; rightPx: number; downPx: number };

/** What takes a picture back to where it was. */
export const inverseOf = ({ scale, rightPx, downPx }: Placement): Placement => ({
  scale: 1 / scale,
  rightPx: -rightPx / scale,
  downPx: -downPx / scale,
});

/** The picture placed so, at its own size; what comes in at the rim repeats the outermost pixels. Bilinear, on sRGB values. */
export function placed(picture: Picture, { scale, rightPx, downPx }: Placement): Picture {
  if (scale === 1 && rightPx === 0 && downPx === 0) return picture;
  const { widthPx, heightPx, rgb } = picture;
  const moved = new Uint8ClampedArray(rgb.length);
  const centreX = (widthPx - 1) / 2;
  const centreY = (heightPx - 1) / 2;
  for (let y = 0; y < heightPx; y++) {
    const fromY = within((y - centreY - downPx) / scale + centreY, heightPx);
    const top = Math.min(heightPx - 2, Math.floor(fromY));
    for (let x = 0; x < widthPx; x++) {
      const fromX = within((x - centreX - rightPx) / scale + centreX, widthPx);
      const left = Math.min(widthPx - 2, Math.floor(fromX));
      const across = fromX - left;
      const down = fromY - top;
      const from = (top * widthPx + left) * 3;
      const below = from + widthPx * 3;
      const to = (y * widthPx + x) * 3;
      for (let c = 0; c < 3; c++) {
        const upper = (rgb[from + c] ?? 0) * (1 - across) + (rgb[from + 3 + c] ?? 0) * across;
        const lower = (rgb[below + c] ?? 0) * (1 - across) + (rgb[below + 3 + c] ?? 0) * across;
        moved[to + c] = upper * (1 - down) + lower * down;
      }
    }
  }
  return { widthPx, heightPx, rgb: moved };
}

const within = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));
