import type { Layer } from "./layer";
import type { Mesh } from "./mesh";

export type PieceRole = "body" | "left-sleeve" | "right-sleeve" | "left-leg" | "right-leg";

/** One piece of the garment as it lies on the person photo. */
export type WarpedPiece = { role: PieceRole; mesh: Mesh; layer: Layer };

/** A garment bent to a person's body: its pieces in the order in which they are laid, and what the laying needs to know. */
export type WarpedGarment = {
  pieces: WarpedPiece[];
  /** Where an open front lets show what is worn underneath, as opacity; null where the front is closed. */
  opening: Layer | null;
  /** How much of each arm the sleeves cover, from 0 (none) to 1 (to the wrist). What they leave bare lies in front of the body. */
  sleeveShare: number;
  /** Pixels below the shoulder line (along the torso) at which the garment begins and ends. */
  waistV: number;
  hemV: number;
  /** The waist lies over the top that is worn already (a tucked or cropped top) instead of under it. */
  overTop: boolean;
  /** Pixels below the shoulder line above which a garment that is worn under the top does not show. */
  showsFromV: number;
  /** 0 to 1; low where a part of the body that the garment needs could not be seen. */
  confidence: number;
};
