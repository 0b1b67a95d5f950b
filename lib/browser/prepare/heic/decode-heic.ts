import { decodeHevc } from "../hevc/decode-hevc";
import { HevcError } from "../hevc/hevc-error";
import { prepareLimits } from "../limits";
import { closeEnough } from "../scaled-decode-size";
import { displayP3, readColorants, toSrgb, type Colorants } from "./colour-profile";
import { colourProfile, nclxColour, readHeicTiles, type HeicTiles } from "./heic-tiles";
import { heicOrientation } from "./heic-orientation";
import { drawTile, type RgbCanvas } from "./picture-to-rgb";
import type { Orientation } from "@/lib/shared/picture-header/picture-header";
import { err, ok, type Result } from "@/lib/shared/result";

export type HeicPicture = { pixels: ImageData; orientation: Orientation };

const displayP3Primaries = 12;
const largestReduction = 8;

/**
 * Decode a HEIC photo without the browser's help, reduced to the size that is wanted, in sRGB, not yet turned. Tile by
 * tile, so that no more than one tile is ever held at full size.
 */
export function decodeHeic(bytes: Uint8Array): Result<HeicPicture, "unreadable_image" | "unsupported_format"> {
  const file = readHeicTiles(bytes);
  if (!file) return err("unsupported_format");
  const canvas = emptyCanvas(file);
  try {
    drawTiles(bytes, file, canvas);
  } catch (error) {
    if (error instanceof HevcError) return err(error.kind === "broken" ? "unreadable_image" : "unsupported_format");
    throw error;
  }
  const colorants = colorantsOf(bytes, file);
  if (colorants) toSrgb(canvas.pixels, colorants);
  const pixels = new ImageData(canvas.pixels, canvas.widthPx, canvas.heightPx);
  return ok({ pixels, orientation: heicOrientation(bytes, file.properties) });
}

function emptyCanvas({ size }: HeicTiles): RgbCanvas {
  let reduction = 1;
  const edgePx = Math.max(size.widthPx, size.heightPx);
  while (reduction < largestReduction && edgePx / (reduction * 2) >= closeEnough * prepareLimits.maxEdgePx)
    reduction *= 2;
  const [widthPx, heightPx] = [Math.floor(size.widthPx / reduction), Math.floor(size.heightPx / reduction)];
  return { pixels: new Uint8ClampedArray(widthPx * heightPx * 4), widthPx, heightPx, reduction };
}

function drawTiles(bytes: Uint8Array, { tiles, columns, properties }: HeicTiles, canvas: RgbCanvas): void {
  const named = nclxColour(bytes, properties);
  let [left, top] = [0, 0];
  tiles.forEach((nals, n) => {
    const tile = decodeHevc(nals, prepareLimits.maxSourcePixels);
    const { crop, widthPx, heightPx, colour } = tile.sps;
    // What neither container nor stream tells is, by the container's standard, full range and the matrix of old video.
    const isFullRange = named?.isFullRange ?? colour?.isFullRange ?? true;
    drawTile(canvas, tile, left, top, { matrix: named?.matrix ?? colour?.matrix ?? 6, isFullRange });
    const isRowEnd = n % columns === columns - 1;
    left = isRowEnd ? 0 : left + Math.floor((widthPx - crop.left - crop.right) / canvas.reduction);
    if (isRowEnd) top += Math.floor((heightPx - crop.top - crop.bottom) / canvas.reduction);
  });
}

/** @returns null for sRGB and what cannot be told from it */
function colorantsOf(bytes: Uint8Array, { properties }: HeicTiles): Colorants | null {
  const profile = colourProfile(bytes, properties);
  if (profile) return readColorants(profile);
  return nclxColour(bytes, properties)?.primaries === displayP3Primaries ? displayP3 : null;
}
