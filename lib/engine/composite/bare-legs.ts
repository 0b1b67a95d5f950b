import { boxBlur } from "../raster/box-blur";
import { rgbOfLab } from "../raster/lab";
import { planeOf } from "../raster/plane-of";
import { labelOf, type PersonAnalysis, type Picture } from "../types";
import { torsoDown } from "../warp/body-frame";
import { crotchV } from "../warp/lower-shape";

/**
 * Skin in the shadow of a hem, and on the side of a calf that faces away from the light, loses blue before green and green before
 * red: how dark its red may be through the usual tone's, and by how much the channels differ at least.
 */
const shade = { darkest: 0.2, lightest: 1.25, redOverGreen: 1.15, greenOverBlue: 1.05 } as const;

/** How far from skin that was seen such shadow is looked for, as a share of the shoulder width. */
const reachShare = 0.11;

/** With more of it in the colours of skin than this, the garment itself is beige or brown, and its colour tells nothing. */
const mostSkinToned = 0.12;

/** A line thinner than this share of a 5 by 5 neighbourhood, in the colours of skin, is the fringe of something else. */
const leastDense = 0.6;

/**
 * The shadowed side of a bare leg, and the knee right under a dark hem, are easily parsed as the dark garment. Taken off with it,
 * they came back as a flat leg of another width beside what was left of the real one. Here they are skin again.
 *
 * @param photo of the size that `person` was analysed at
 */
export function withBareLegs(person: PersonAnalysis, photo: Picture): PersonAnalysis {
  const { parsing, torso } = person;
  const { widthPx, heightPx } = parsing;
  const scale = photo.widthPx / widthPx;
  const usualRed = rgbOfLab(person.skin)[0];
  const skin = planeOf(parsing.labels.length, (i) => (parsing.labels[i] === labelOf.skin ? 1 : 0));
  const reachPx = Math.max(2, Math.round((torso.shoulderWidthPx * reachShare) / scale));
  const near = boxBlur(skin, widthPx, heightPx, reachPx);
  const fromV = crotchV(person);
  const clothed = (i: number) => parsing.labels[i] === labelOf.upper || parsing.labels[i] === labelOf.lower;
  let [cloth, alike] = [0, 0];
  const shaded = planeOf(skin.length, (i) => {
    if (!clothed(i)) return 0;
    const x = Math.floor(((i % widthPx) + 0.5) * scale);
    const y = Math.floor((Math.floor(i / widthPx) + 0.5) * scale);
    const toned = isShadedSkin(photo, x, y, usualRed);
    if ((near[i] ?? 0) > 0.05 && torsoDown(torso, { x, y }) > fromV) return toned ? 1 : 0;
    cloth++;
    if (toned) alike++;
    return 0;
  });
  if (alike > cloth * mostSkinToned) return person;
  const dense = boxBlur(
    planeOf(skin.length, (i) => Math.max(shaded[i] ?? 0, skin[i] ?? 0)),
    widthPx,
    heightPx,
    2,
  );
  const leg = planeOf(skin.length, (i) => ((shaded[i] ?? 0) > 0 && (dense[i] ?? 0) > leastDense ? 1 : 0));
  // The line between leg and backdrop mixes both, and is of neither colour: it goes with the leg.
  const edged = boxBlur(leg, widthPx, heightPx, 1);
  const labels = parsing.labels.map((label, i) => (clothed(i) && (edged[i] ?? 0) > 0.1 ? labelOf.skin : label));
  return { ...person, parsing: { ...parsing, labels } };
}

function isShadedSkin({ rgb, widthPx }: Picture, x: number, y: number, usualRed: number): boolean {
  const at = (y * widthPx + x) * 3;
  const [red, green, blue] = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
  const lit = red / Math.max(8, usualRed);
  const lightEnough = lit > shade.darkest && lit < shade.lightest;
  return lightEnough && red > green * shade.redOverGreen && green > blue * shade.greenOverBlue;
}
