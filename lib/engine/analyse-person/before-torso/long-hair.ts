import { boxBlur } from "../../raster/box-blur";
import { connectedComponents } from "../../raster/connected-components";
import { maskOf } from "../../raster/plane-of";
import { smoothstep } from "../../raster/smoothstep";
import { labelOf } from "../../types";
import { type ColourModel, fitColourModel, logDensity } from "../colour-model";
import { pick } from "../learn-colours";
import { type InFront, placeOf, type TorsoPlace, type TorsoView } from "./torso-view";

/** In shoulder widths from the shoulder line. `own`: where hair is hair by its place. `hangs`: below the hair that lies on shoulders. */
const reach = { ownFrom: -0.9, ownTo: -0.2, from: -0.3, to: 1.15, hangs: 0.1, beardAside: 0.14 } as const;

/** How far from the torso's axis: over the shoulders, further down beside the arms. */
const asideAt = (down: number): number => 0.68 - 0.18 * smoothstep(0, 0.4, down);

/** `meets` in shoulder widths, the others as shares of the old garment's pixels on the torso. */
const limits = {
  /** Along which hair borders on cloth below it. */
  meets: 0.1,
  /** Less of it in the colour of hair is a shadow beside the neck. */
  least: 0.012,
  /** More of it in the colour of hair is a garment in that colour. */
  most: 0.62,
  /** More of it in the colour of hair, apart from the hair, is a garment with that colour in it. */
  elsewhere: 0.06,
} as const;

const anyOther = 1e-7;
const fewestPixels = 60;
/** Densities between which a colour may be that of hair or not. */
const farFromHair = Math.log(1e-6);
const leastHair = Math.log(2e-6);

/**
 * Hair that hangs down in front of the shoulders and the chest, where its place alone would make it cloth: what has the colour of
 * the hair of the head, not that of the garment or the skin, and hangs together with it.
 * Of 11 pictures with strands drawn before the chest it is kept in 10 and told by a notice in one (hair of another colour than
 * that of the head); of 3 rendered it is kept in 2, the third's ends at the shoulders; of 18 without there is no false alarm.
 *
 * @param held 1 where something is held, which may have the colour of hair
 */
export function longHair(view: TorsoView, skin: ColourModel, held: Uint8Array): InFront {
  const { lab, labels } = view;
  const places = lookAt(view);
  const none = { mask: new Uint8Array(labels.length), isDoubtful: false };
  const own = pick(labels.length, (i) => labels[i] === labelOf.hair && places.isHead[i] === 1);
  if (own.length < fewestPixels || !hairMeetsCloth(view, places)) return none;
  const hair = logDensity(lab, fitColourModel(lab, own, 3), anyOther);
  const cloth = clothApartFrom(hair, view, places);
  if (!cloth) return { ...none, isDoubtful: true };
  const other = logDensity(lab, cloth, anyOther);
  const bare = logDensity(lab, skin, anyOther);
  const isHair = (i: number) => {
    if (!places.isTorso[i] || held[i]) return false;
    const likeliness = hair[i] ?? 0;
    return labels[i] === labelOf.hair || likeliness > Math.max(leastHair, other[i] ?? 0, bare[i] ?? 0);
  };
  return judge(withoutSlivers(maskOf(labels.length, isHair), view), view, places);
}

type Places = Record<"isHead" | "isTorso" | "isBeard" | "hangs" | "isAbove", Uint8Array>;

function lookAt({ labels, region, geometry }: TorsoView): Places {
  const plane = () => new Uint8Array(labels.length);
  const places: Places = { isHead: plane(), isTorso: plane(), isBeard: plane(), hangs: plane(), isAbove: plane() };
  const at: TorsoPlace = { x: 0, y: 0, across: 0, down: 0 };
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === labelOf.backdrop) continue;
    placeOf(region, geometry.torso, i, at);
    if (at.down > reach.to) continue;
    places.isAbove[i] = 1;
    if (at.down < reach.ownTo && at.down > reach.ownFrom) places.isHead[i] = 1;
    if (at.down < reach.from || Math.abs(at.across) > asideAt(at.down)) continue;
    places.isTorso[i] = 1;
    if (Math.abs(at.across) < reach.beardAside) places.isBeard[i] = 1;
    if (at.down > reach.hangs) places.hangs[i] = 1;
  }
  return places;
}

/** Does hair end right above cloth, at the sides of the neck? Before the neck it is a beard. */
function hairMeetsCloth(
  { labels, region: { widthPx, perPixel }, geometry }: TorsoView,
  { isTorso, isBeard }: Places,
): boolean {
  let columns = 0;
  for (let i = widthPx; i < labels.length; i++) {
    if (isTorso[i] && !isBeard[i] && labels[i] === labelOf.upper && labels[i - widthPx] === labelOf.hair) columns++;
  }
  return columns * perPixel > limits.meets * geometry.torso.shoulderWidthPx;
}

/** The old garment's colours without what may be hair; null where there is hardly anything else. */
function clothApartFrom(hair: Float32Array, { lab, labels }: TorsoView, { isTorso }: Places): ColourModel | null {
  let all = 0;
  let apart = 0;
  const isApart = maskOf(labels.length, (i) => {
    if (!isTorso[i] || labels[i] !== labelOf.upper) return false;
    all++;
    if ((hair[i] ?? 0) >= farFromHair) return false;
    apart++;
    return true;
  });
  if (apart < all * (1 - limits.most)) return null;
  return fitColourModel(
    lab,
    pick(labels.length, (i) => isApart[i] === 1),
    4,
  );
}

/** Without what is thinner than a strand of hair: the shadow along an arm. */
function withoutSlivers(mask: Uint8Array, { region: { widthPx, heightPx } }: TorsoView): Uint8Array {
  const smooth = boxBlur(Float32Array.from(mask), widthPx, heightPx, 1);
  const whole = smooth.map((share) => (share > 0.5 ? 1 : 0));
  const core = boxBlur(whole, widthPx, heightPx, 2).map((share) => (share > 0.99 ? 1 : 0));
  const near = boxBlur(core, widthPx, heightPx, 3);
  return maskOf(mask.length, (i) => whole[i] === 1 && (near[i] ?? 0) > 0);
}

function judge(mask: Uint8Array, { labels, region }: TorsoView, { hangs, isTorso, isAbove }: Places): InFront {
  const pieces = connectedComponents(mask, region.widthPx, region.heightPx);
  const ofHead = new Uint8Array(pieces.sizes.length);
  for (let i = 0; i < labels.length; i++) if (labels[i] === labelOf.hair) ofHead[pieces.labels[i] ?? 0] = 1;
  ofHead[0] = 0;
  const isOfHead = (i: number) => ofHead[pieces.labels[i] ?? 0] === 1;
  let [cloth, found, elsewhere] = [0, 0, 0];
  for (let i = 0; i < labels.length; i++) {
    if (!isTorso[i]) continue;
    if (labels[i] === labelOf.upper) cloth++;
    if (!mask[i] || labels[i] === labelOf.hair) continue;
    if (!isOfHead(i)) elsewhere++;
    else if (hangs[i]) found++;
  }
  const none = { mask: new Uint8Array(mask.length), isDoubtful: false };
  if (found < cloth * limits.least) return none;
  if (found > cloth * limits.most || elsewhere > cloth * limits.elsewhere) return { ...none, isDoubtful: true };
  const isHair = (i: number) => isOfHead(i) || (isAbove[i] === 1 && labels[i] === labelOf.hair);
  return { mask: maskOf(mask.length, isHair), isDoubtful: false };
}
