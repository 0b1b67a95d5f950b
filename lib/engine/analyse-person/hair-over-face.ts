import type { LabColour } from "../types";
import type { ClassColours } from "./learn-colours";

/** Of hair that counts, and of Lab: how near to it and how much darker than the lightest skin a colour of skin is that of hair. */
const limits = { leastWeight: 0.3, squaredDistance: 100, darker: 25, lightnessWeight: 0.5 } as const;

/**
 * The colours without those of hair that hangs over the face, which the face taught as skin: arms would be painted in them, and
 * hair on the shoulders would be bare shoulders.
 */
export function withoutHairInSkin(colours: ClassColours): ClassColours {
  // The darkest alone: short hair teaches the face in turn as hair.
  const [hair] = colours.hair.filter(({ weight }) => weight >= limits.leastWeight).sort((a, b) => a.lab[0] - b.lab[0]);
  if (!hair) return colours;
  const lightest = Math.max(...colours.skin.map(({ lab }) => lab[0]));
  const isHair = (lab: LabColour) =>
    lab[0] < lightest - limits.darker && squaredDistance(hair.lab, lab) < limits.squaredDistance;
  return { ...colours, skin: colours.skin.filter(({ lab }) => !isHair(lab)) };
}

/** Of the face, hair may have taught so much as skin: beyond it too little of the skin itself is seen to paint arms in its tone. */
const mostHidden = 0.55;

/** @param colours without hair in the skin */
export const hidesFace = ({ skin }: ClassColours): boolean =>
  skin.reduce((sum, { weight }) => sum - weight, 1) > mostHidden;

function squaredDistance(one: LabColour, other: LabColour): number {
  const [dl, da, db] = [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
  return limits.lightnessWeight * dl * dl + da * da + db * db;
}
