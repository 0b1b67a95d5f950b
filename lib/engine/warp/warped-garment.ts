import type { Layer } from "./layer";
import type { Mesh } from "./mesh";

export type PieceRole = "body" | "left-sleeve" | "right-sleeve" | "left-leg" | "right-leg";

/** One piece of the garment as it lies on the person photo. */
export type WarpedPiece = { role: PieceRole; mesh: Mesh; layer: Layer };

/** A garment bent to a person's body: its pieces in the order in which they are laid, and what the laying needs to know. */
export type WarpedGarment = {
  pieces: WarpedPiece[];
  /** Sleeves that reach the wrists lie over the forearms; shorter ones leave them in front of the body. */
  coversForearms: boolean;
  /** Pixels below the shoulder line (along the torso) at which the garment begins and ends. */
  waistV: number;
  hemV: number;
  /** The waist lies over the top that is worn already (a tucked or cropped top) instead of under it. */
  overTop: boolean;
  /** 0 to 1; low where a part of the body that the garment needs could not be seen. */
  confidence: number;
};
