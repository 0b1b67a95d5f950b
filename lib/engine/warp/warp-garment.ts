import type { FitNudge } from "@/lib/shared/garment";
import { openingAlpha } from "../prepare-garment/opening-alpha";
import type { PreparedGarment, TopLandmarks } from "../prepare-garment/prepared-garment";
import type { PersonAnalysis, Side } from "../types";
import { armShape } from "./arm-shape";
import { drawMesh, type Layer } from "./layer";
import { dropBackwardCells, dropEmptyCells, meshOf, meshScale, type Mesh } from "./mesh";
import { warpSkirt } from "./skirt-warp";
import { warpSleeve } from "./sleeve-warp";
import { texturesAt } from "./texture";
import type { PlaneMap } from "./thin-plate-spline";
import { torsoShape, type TorsoShape } from "./torso-shape";
import { warpTorso } from "./torso-warp";
import { warpTrousers } from "./trousers-warp";
import { unfoldMesh } from "./unfold-mesh";
import type { PieceRole, WarpedGarment, WarpedPiece } from "./warped-garment";

/** A piece before it is drawn. */
type Cut = { role: PieceRole; mesh: Mesh; alpha: Uint8Array };
type Placed = Omit<WarpedGarment, "pieces" | "opening"> & { cuts: Cut[]; opening: Omit<Cut, "role"> | null };

/**
 * Bends a garment to a person's body and draws its pieces at the size of the person photo's working picture.
 *
 * @param fit what the person corrected: sleeve length, and the hem from -1 (shorter) to 1 (longer)
 */
export function warpGarment(person: PersonAnalysis, garment: PreparedGarment, fit: FitNudge = {}): WarpedGarment {
  const shape = torsoShape(person);
  const { cuts, opening, ...placed } = place(person, shape, garment, fit);
  for (const { mesh, alpha } of cuts) {
    dropEmptyCells(mesh, alpha, garment.picture.widthPx);
    dropBackwardCells(mesh);
  }
  const flat = cuts.map(({ mesh }) => unfoldMesh(mesh)).every((isFlat) => isFlat);
  const [first] = cuts;
  const textureOf = texturesAt(garment.picture, first ? meshScale(first.mesh) : 1);
  const pieces = cuts.map(({ role, mesh, alpha }): WarpedPiece => {
    const layer: Layer = drawMesh(mesh, textureOf(alpha), person.widthPx, person.heightPx);
    return { role, mesh, layer };
  });
  if (opening) dropEmptyCells(opening.mesh, opening.alpha, garment.picture.widthPx);
  const open = opening && drawMesh(opening.mesh, textureOf(opening.alpha), person.widthPx, person.heightPx);
  return { ...placed, pieces, opening: open, confidence: flat ? placed.confidence : placed.confidence * 0.5 };
}

function place(person: PersonAnalysis, shape: TorsoShape, garment: PreparedGarment, fit: FitNudge): Placed {
  const { landmarks } = garment;
  switch (landmarks.cut) {
    case "top":
      return placeTop(person, shape, garment, landmarks, fit);
    case "trousers": {
      const { legs, waist, hemV } = warpTrousers(person, shape, landmarks, fit);
      const cut = (side: Side): Cut => ({ role: `${side}-leg`, mesh: legs[side], alpha: legAlpha(garment, side) });
      return {
        cuts: [cut("left"), cut("right")],
        opening: null,
        sleeveShare: 0,
        waistV: waist.v,
        hemV,
        overTop: waist.overTop,
        showsFromV: waist.showsFromV,
        confidence: anklesSeen(person) ? 1 : 0.8,
      };
    }
    case "skirt": {
      const { mesh, waist, hemV } = warpSkirt(person, shape, landmarks, fit);
      return {
        cuts: [{ role: "body", mesh, alpha: garment.alpha.body }],
        opening: null,
        sleeveShare: 0,
        waistV: waist.v,
        hemV,
        overTop: waist.overTop,
        showsFromV: waist.showsFromV,
        confidence: 1,
      };
    }
  }
}

function placeTop(
  person: PersonAnalysis,
  shape: TorsoShape,
  garment: PreparedGarment,
  landmarks: TopLandmarks,
  fit: FitNudge,
): Placed {
  const torso = warpTorso(person, shape, garment, landmarks, fit);
  const body: Cut = { role: "body", mesh: bodyMesh(garment, torso.map), alpha: garment.alpha.body.slice() };
  const cuts = [body];
  let longest = 0;
  if (landmarks.sleeves && garment.alpha.sleeves && fit.sleeves !== "none") {
    for (const side of ["left", "right"] as const) {
      const arm = armShape(person, side);
      const outline = landmarks.sleeves[side];
      const sleeve = warpSleeve(person, arm, landmarks, outline, side, torso.map, torso.scale, fit.sleeves);
      longest = Math.max(longest, sleeve.share);
      if (sleeve.closesArmpit) for (const i of garment.alpha.notches?.[side] ?? []) body.alpha[i] = 255;
      cuts.push({ role: `${side}-sleeve`, mesh: sleeve.mesh, alpha: garment.alpha.sleeves[side] });
    }
  }
  const { widthPx, heightPx } = garment.picture;
  const openAlpha = landmarks.opening && openingAlpha(widthPx, heightPx, landmarks.opening);
  return {
    cuts,
    opening: openAlpha && { mesh: bodyMesh(garment, torso.map), alpha: openAlpha },
    sleeveShare: Math.min(1, longest),
    waistV: 0,
    hemV: torso.hemV,
    overTop: true,
    showsFromV: 0,
    confidence: 1,
  };
}

/** Cells of about a seventieth of the garment's width. */
function bodyMesh({ picture }: PreparedGarment, map: PlaneMap): Mesh {
  const stepPx = Math.max(4, Math.round(picture.widthPx / 70));
  const columns = Math.ceil(picture.widthPx / stepPx) + 1;
  const rows = Math.ceil(picture.heightPx / stepPx) + 1;
  return meshOf(columns, rows, (column, row) => {
    const source = { x: column * stepPx, y: row * stepPx };
    return { source, target: map(source.x, source.y) };
  });
}

/** The half of a pair of trousers that belongs to one leg; both keep the middle line, so that no gap opens along it. */
function legAlpha({ alpha, landmarks, picture }: PreparedGarment, side: Side): Uint8Array {
  if (landmarks.cut !== "trousers") return alpha.body;
  const { crotch, outline, waistY, inseam } = landmarks;
  const waistX = ((outline.left[waistY] ?? 0) + (outline.right[waistY] ?? 0)) / 2;
  const { widthPx } = picture;
  return alpha.body.map((opacity, i) => {
    const x = i % widthPx;
    const y = (i - x) / widthPx;
    const t = Math.min(1, Math.max(0, (y - waistY) / Math.max(1, crotch.y - waistY)));
    const middle =
      y > crotch.y
        ? ((inseam.left[y] ?? crotch.x) + (inseam.right[y] ?? crotch.x)) / 2
        : waistX + (crotch.x - waistX) * t;
    const past = side === "left" ? x - middle : middle - x;
    return past > 1.5 ? 0 : opacity;
  });
}

function anklesSeen({ limbs }: PersonAnalysis): boolean {
  return limbs.left.ankle.visibility > 0.6 && limbs.right.ankle.visibility > 0.6;
}
