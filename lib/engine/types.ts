import type { GarmentKind } from "@/lib/shared/garment";

/** sRGB, 3 bytes a pixel, rows from the top, already upright and without transparency. */
export type Picture = { widthPx: number; heightPx: number; rgb: Uint8ClampedArray };

/** A position in a picture, in pixels from its top left corner. */
export type Point = { x: number; y: number };

/** A box in a picture, in its pixels; right and bottom are the first column and row outside of it. */
export type Area = { left: number; top: number; right: number; bottom: number };

/** Unit vector. */
export type Direction = Point;

/** One of the 33 BlazePose points, in pixels of the working picture; `z` towards the viewer is negative. */
export type Keypoint = Point & { z: number; visibility: number };

/** A limb on one side of the *picture* (not of the body): `left` is the viewer's left. */
export type Side = "left" | "right";
export type Limbs = {
  shoulder: Keypoint;
  elbow: Keypoint;
  wrist: Keypoint;
  index: Keypoint;
  pinky: Keypoint;
  hip: Keypoint;
  knee: Keypoint;
  ankle: Keypoint;
  heel: Keypoint;
  toe: Keypoint;
};

/** The coordinate frame of the torso: `down` runs from shoulders to hips, `right` to the picture's right. */
export type TorsoFrame = {
  midShoulder: Point;
  midHip: Point;
  down: Direction;
  right: Direction;
  shoulderWidthPx: number;
  torsoLengthPx: number;
  hipWidthPx: number;
};

/** An ellipse whose long axis points along `up`. */
export type FaceEllipse = { centre: Point; up: Direction; halfWidthPx: number; halfHeightPx: number; chin: Point };

/** The classes of the parsing map that have colours of their own; the index is the label stored for a pixel. */
export const bodyClasses = ["backdrop", "skin", "hair", "upper", "lower"] as const;
export type BodyClass = (typeof bodyClasses)[number];
export const labelOf = { backdrop: 0, skin: 1, hair: 2, upper: 3, lower: 4, held: 5 } as const satisfies Record<
  BodyClass | "held",
  number
>;

/** A colour in CIE Lab (D65). */
export type LabColour = readonly [lightness: number, a: number, b: number];

/**
 * Per-pixel parsing at a long edge of at most 512: half the working size of a full-sized photo, all of a small one. A working
 * position is a parsing position times `analysis.widthPx / parsing.widthPx`.
 */
export type Parsing = {
  widthPx: number;
  heightPx: number;
  labels: Uint8Array;
  /** Soft person matte, 0 to 1. */
  matte: Float32Array;
  /** What lies in front of the torso and of every garment: long hair, a phone and the hand around it, a strap. 0 to 1; null where nothing does. */
  inFront: Float32Array | null;
  /** Mixture means and weights per class (empty: never seen), for telling whether two garments are one (a dress). */
  colours: Record<BodyClass, { lab: LabColour; weight: number }[]>;
};

/** All that the fit needs to know of the person photo. Made once a photo, independent of the garment. */
export type PersonAnalysis = {
  /** Size of the working picture that every coordinate refers to. */
  widthPx: number;
  heightPx: number;
  keypoints: Keypoint[];
  limbs: Record<Side, Limbs>;
  torso: TorsoFrame;
  /** Null where the photo shows no face (a catalogue crop). */
  face: FaceEllipse | null;
  parsing: Parsing;
  skin: LabColour;
  /** 0 to 1: how surely the person was found and how clearly colours told the classes apart. */
  confidence: number;
};

/** Why the engine makes no picture. The words are problem codes of the HTTP interface. */
export type EngineRefusal =
  | "no_person"
  | "several_people"
  | "not_front_facing"
  | "no_garment"
  | "garment_background"
  | "wrong_slot"
  | "garment_conflict";

export type SleeveKind = "none" | "short" | "long";

/** Runs the two networks. Kept behind an interface so that the engine's tests need neither weights nor runtime. */
export type Networks = {
  /**
   * BlazePose on a 256×256 float RGB tensor (0 to 1). `points`: 39 × (x, y, z in pixels of the input; visibility and presence as
   * logits), the last 6 being helpers; `mask`: 256×256, 0 to 1; `flag`: 0 to 1, how surely somebody is there.
   */
  pose(input: Float32Array): Promise<{ points: Float32Array; mask: Float32Array; flag: number }>;
  /** Person matte of a 256×256 float RGB tensor (0 to 1), 256×256, 0 to 1. */
  matte(input: Float32Array): Promise<Float32Array>;
};

/**
 * A garment photo as it is handed to `prepareGarment`. `kind` and `sleeves` are what a person corrected; without them both are
 * proposed. `showsPerson`: what the pose network says of it, for refusing a person photo in the garment's place.
 */
export type GarmentRequest = { picture: Picture; kind?: GarmentKind; sleeves?: SleeveKind; showsPerson?: boolean };
