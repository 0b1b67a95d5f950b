import type { GarmentKind } from "@/lib/shared/garment";
import type { Picture, Point, Side, SleeveKind } from "../types";

/** Where a row of the garment begins and ends, for every row of the picture; both 0 where the row is empty. */
export type RowEdges = { left: Float32Array; right: Float32Array };

/** A tube of cloth between two edge lines with the same number of points; index 0 lies at the seam, the last at the cuff. */
export type SleeveOutline = { outer: Point[]; inner: Point[]; lengthPx: number };

/**
 * The front neckline: y = topY + depthPx * (1 - |(x - centreX) / halfWidthPx| ^ exponent).
 * What lies above it is the inside of the back and is not drawn.
 */
export type Neckline = { centreX: number; halfWidthPx: number; topY: number; depthPx: number; exponent: number };

/** A garment that hangs from the shoulders: tops, coats, dresses. */
export type TopLandmarks = {
  cut: "top";
  axisX: number;
  /** Where the collar meets the shoulder line. */
  neck: Record<Side, Point>;
  /** Where the sleeve is set in, or the outer end of the strap. */
  shoulder: Record<Side, Point>;
  /** The upper edge from the collar to the shoulder, both included. */
  shoulderLine: Record<Side, Point[]>;
  armpit: Record<Side, Point>;
  hemY: number;
  /** The body of the garment without its sleeves, from the armpits down. */
  body: RowEdges;
  neckline: Neckline | null;
  /** Where an open front ends on both sides; between them what is worn underneath is seen. Null for a closed one. */
  opening: RowEdges | null;
  sleeves: Record<Side, SleeveOutline> | null;
};

/** A garment with two legs. */
export type TrousersLandmarks = {
  cut: "trousers";
  waistY: number;
  hemY: number;
  crotch: Point;
  /** Outer edges of the garment. */
  outline: RowEdges;
  /** Inner edges of the legs, from the crotch down: `left` is the right end of the left leg. */
  inseam: RowEdges;
};

/** A garment that hangs from the waist in one tube. */
export type SkirtLandmarks = { cut: "skirt"; waistY: number; hemY: number; outline: RowEdges };

export type GarmentLandmarks = TopLandmarks | TrousersLandmarks | SkirtLandmarks;

/** Opacity of each piece, 0 to 255 a pixel. A garment without sleeves is all `body`. Pieces overlap a little at the seams. */
export type PieceAlpha = {
  body: Uint8Array;
  sleeves: Record<Side, Uint8Array> | null;
  /** Pixels through which the body goes on under a sleeve that hangs along it: else the armpit would be a hole in the cloth. */
  notches: Record<Side, Int32Array> | null;
};

/** A garment photo cut out and measured, independent of any person. Every coordinate refers to `picture`. */
export type PreparedGarment = {
  kind: GarmentKind;
  /** What the picture itself suggests, whatever the person said. */
  proposedKind: GarmentKind;
  sleeves: SleeveKind;
  /** Cut to the garment's box; the cloth's colours run on beyond its edge, so that resampling picks up no backdrop. */
  picture: Picture;
  alpha: PieceAlpha;
  landmarks: GarmentLandmarks;
  /** 0 to 1; low where the outline is uncertain or the geometry had to be guessed. */
  confidence: number;
};
