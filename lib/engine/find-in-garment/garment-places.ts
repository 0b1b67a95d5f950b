import type { FitNudge } from "@/lib/shared/garment";
import type { PreparedGarment } from "../prepare-garment/prepared-garment";
import { boxBlur } from "../raster/box-blur";
import { labOfPicture } from "../raster/lab";
import type { PersonAnalysis, Picture } from "../types";
import { warpGarment } from "../warp/warp-garment";

/** Half the edge of the patch whose mean colour is compared: threads and noise are no difference of colour. */
const patchRadiusPx = 4;

/** Cloth that covers less than half of a pixel is its rim. */
const leastAlpha = 128;

/**
 * Which place of which garment photo each pixel of a result shows. All planes have the result's size.
 *
 * `garment`: 0 where there is none, else its place in the list, from 1. `x`, `y`: 0 to 255 over the cut-out of that garment.
 * `deltaE`: CIE76 distance between the two places, 0 to 255.
 */
export type GarmentPlaces = {
  widthPx: number;
  heightPx: number;
  garment: Uint8Array;
  x: Uint8Array;
  y: Uint8Array;
  deltaE: Uint8ClampedArray;
};

/** `fit`: what the person corrected about this garment. */
export type WornGarment = { garment: PreparedGarment; fit: FitNudge };

/**
 * Finds the places by bending a picture of coordinates the way the local engine bends the garment. Exact for what that
 * engine made; near to it for a picture that a gateway drew of the same body.
 *
 * @param result at the size that the analysis refers to
 * @param garments in the order in which they are laid
 */
export function garmentPlaces(result: Picture, person: PersonAnalysis, garments: WornGarment[]): GarmentPlaces {
  const pixels = result.widthPx * result.heightPx;
  const places: GarmentPlaces = {
    widthPx: result.widthPx,
    heightPx: result.heightPx,
    garment: new Uint8Array(pixels),
    x: new Uint8Array(pixels),
    y: new Uint8Array(pixels),
    deltaE: new Uint8ClampedArray(pixels),
  };
  for (const [index, { garment, fit }] of garments.entries()) {
    const { pieces } = warpGarment(person, { ...garment, picture: coordinatePicture(garment.picture) }, fit);
    for (const { layer } of pieces) {
      layer.alpha.forEach((alpha, i) => {
        if (alpha < leastAlpha) return;
        const at = (layer.top + Math.floor(i / layer.widthPx)) * result.widthPx + layer.left + (i % layer.widthPx);
        places.garment[at] = index + 1;
        places.x[at] = layer.rgb[i * 3] ?? 0;
        places.y[at] = layer.rgb[i * 3 + 1] ?? 0;
      });
    }
  }
  compareColours(
    places,
    result,
    garments.map(({ garment }) => garment),
  );
  return places;
}

/** A picture whose red is the share of the way across, and whose green the share of the way down. */
function coordinatePicture({ widthPx, heightPx }: Picture): Picture {
  const rgb = new Uint8ClampedArray(widthPx * heightPx * 3);
  for (let i = 0; i < widthPx * heightPx; i++) {
    rgb[i * 3] = (255 * (i % widthPx)) / (widthPx - 1);
    rgb[i * 3 + 1] = (255 * Math.floor(i / widthPx)) / (heightPx - 1);
  }
  return { widthPx, heightPx, rgb };
}

function compareColours(places: GarmentPlaces, result: Picture, garments: PreparedGarment[]): void {
  const worn = patchColours(result);
  const photos = garments.map(({ picture }) => ({ picture, lab: patchColours(picture) }));
  for (let i = 0; i < places.garment.length; i++) {
    const photo = photos[(places.garment[i] ?? 0) - 1];
    if (!photo) continue;
    const { widthPx, heightPx } = photo.picture;
    const column = Math.round(((places.x[i] ?? 0) / 255) * (widthPx - 1));
    const row = Math.round(((places.y[i] ?? 0) / 255) * (heightPx - 1));
    const from = (row * widthPx + column) * 3;
    let sum = 0;
    for (let channel = 0; channel < 3; channel++) {
      sum += ((worn[i * 3 + channel] ?? 0) - (photo.lab[from + channel] ?? 0)) ** 2;
    }
    places.deltaE[i] = Math.sqrt(sum);
  }
}

/** Mean colour round each pixel, in Lab. */
function patchColours(picture: Picture): Float32Array {
  const { widthPx, heightPx, rgb } = picture;
  const smooth = new Uint8ClampedArray(rgb.length);
  for (let channel = 0; channel < 3; channel++) {
    const plane = new Float32Array(widthPx * heightPx);
    for (let i = 0; i < plane.length; i++) plane[i] = rgb[i * 3 + channel] ?? 0;
    const blurred = boxBlur(plane, widthPx, heightPx, patchRadiusPx);
    for (let i = 0; i < plane.length; i++) smooth[i * 3 + channel] = blurred[i] ?? 0;
  }
  return labOfPicture({ widthPx, heightPx, rgb: smooth });
}
