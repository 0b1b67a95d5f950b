import type { WorkBox } from "./work-box";

/** The limbs by number, `left` being the viewer's; 0 is what is no limb. */
export const limbNumber = { arm: { left: 1, right: 2 }, leg: { left: 3, right: 4 } } as const;

/** Both limbs of a pair beside each other. */
export const limbNumbers = [1, 2, 3, 4] as const;

/** Where bare skin would be seen if the old garment were taken off, and how light falls on it. */
export type BareBody = {
  /** 0 backdrop, 1 body; soft at the contour. */
  cover: Float32Array;
  /** The arms alone: they lie in front of the torso. */
  arms: Float32Array;
  /** 1 facing the viewer, less towards the sides of limbs and torso. */
  shade: Float32Array;
  /** Which limb it is, see `limbNumber`; hands are none. */
  limb: Uint8Array;
  /** On a limb: -1 at the side that is the picture's left while the limb hangs, 0 in its middle, 1 at the other side. */
  across: Float32Array;
};

/** How much darker the sides of a limb and of the torso are than their middle. */
const falloff = { limb: 0.34, torso: 0.16 } as const;

/** The light on a limb or on the torso, at a share of its half width from its middle: 0 there, 1 at the side. */
export const roundShade = (of: keyof typeof falloff, round: number) => 1 - falloff[of] * round * round;

/** Planes of a box in which nobody is. */
export function noBody({ widthPx, heightPx }: WorkBox): BareBody {
  const pixels = widthPx * heightPx;
  return {
    cover: new Float32Array(pixels),
    arms: new Float32Array(pixels),
    shade: new Float32Array(pixels).fill(roundShade("torso", 1)),
    limb: new Uint8Array(pixels),
    across: new Float32Array(pixels),
  };
}

/** A limb in front keeps its own roundness where it is more in the middle of itself than what lies behind: then false. */
export function mix(body: BareBody, i: number, cover: number, shade: number): boolean {
  const before = body.cover[i] ?? 0;
  body.cover[i] = Math.max(before, cover);
  if (before > 0 && (body.shade[i] ?? 0) >= shade) return false;
  body.shade[i] = shade;
  return true;
}
