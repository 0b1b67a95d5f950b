/** What is compared outside the new garment, in the order in which it is told. */
export const comparedParts = ["face", "hair", "hands", "skin", "feet", "otherClothes", "background"] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** Where the outline is measured across. */
export const outlineLevels = ["shoulders", "waist", "hips"] as const;
export type OutlineLevel = (typeof outlineLevels)[number];

/** Which clothes were put on; the others should have stayed as they were. */
export type NewClothes = "upper" | "lower" | "all";

/** How far a part is from the person photo. */
export type Difference = "none" | "slight" | "clear";

export type PartDifference = {
  part: ComparedPart;
  difference: Difference;
  /** Mean CIE76 colour difference over the part. */
  meanDeltaE: number;
  /** Share of its pixels that have become something else. */
  strangeShare: number;
};

/** `percent`: how much wider (above 0) or narrower the outline is than in the person photo. */
export type OutlineChange = { level: OutlineLevel; percent: number };

/**
 * Why nothing can be said. `framing`: other proportions; `mirrored`: left has become right; `pose`: the body stands
 * elsewhere; `person`: not seen in one of the two.
 */
export type CannotTell = "framing" | "mirrored" | "pose" | "person";

/** Differences outside the garment, 0 to 255 a pixel, at the size of the parsing. */
export type DifferenceMap = { widthPx: number; heightPx: number; amounts: Uint8ClampedArray };

export type PictureComparison = {
  parts: PartDifference[];
  /** The result shows skin that clothes covered in the person photo. */
  isSkinMadeUp: boolean;
  outline: OutlineChange[];
  map: DifferenceMap;
};
