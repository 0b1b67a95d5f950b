import type { LoupeView } from "@/lib/browser/inspect/inspect-look";
import type { Point } from "@/components/ui/zoom-state";

/** A place of a garment photo: which garment, where on it in shares from its top left corner, and how far its colour is off. */
export type GarmentPlace = { garment: number; x: number; y: number; deltaE: number };

/** What a place of the result shows. @param at shares of the picture from its centre, as zooming counts */
export function placeAt(places: LoupeView["places"], at: Point): GarmentPlace | null {
  const column = Math.floor((at.x + 0.5) * places.widthPx);
  const row = Math.floor((at.y + 0.5) * places.heightPx);
  if (column < 0 || row < 0 || column >= places.widthPx || row >= places.heightPx) return null;
  const i = row * places.widthPx + column;
  const garment = places.garment[i] ?? 0;
  if (garment === 0) return null;
  return {
    garment: garment - 1,
    x: (places.x[i] ?? 0) / 255,
    y: (places.y[i] ?? 0) / 255,
    deltaE: places.deltaE[i] ?? 0,
  };
}

/** The middle of what is worn, where a loupe can begin. */
export function middleOf({ widthPx, heightPx, garment }: LoupeView["places"]): Point {
  let x = 0;
  let y = 0;
  let count = 0;
  garment.forEach((number, i) => {
    if (number === 0) return;
    x += i % widthPx;
    y += Math.floor(i / widthPx);
    count++;
  });
  return count === 0 ? { x: 0, y: 0 } : { x: x / count / widthPx - 0.5, y: y / count / heightPx - 0.5 };
}

/** CIE76 differences as people see them: about 2.3 is just noticeable side by side. */
export type ColourLevel = "same" | "near" | "off";
export const colourLevel = (deltaE: number): ColourLevel => (deltaE < 5 ? "same" : deltaE < 12 ? "near" : "off");
