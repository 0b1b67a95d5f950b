import { maskOf } from "../../raster/plane-of";
import { labelOf } from "../../types";
import type { ColourModel } from "../colour-model";
import { heldObject } from "./held-object";
import { longHair } from "./long-hair";
import { straps } from "./strap";
import type { TorsoView } from "./torso-view";

/**
 * `ahead`: of each pixel the label of what stays in front of a new garment there, 0 where nothing does; null where there is no such
 * pixel. `isDoubtful`: something seems to be in front that colours do not tell from the old garment.
 */
export type BeforeTorso = { ahead: Uint8Array | null; isDoubtful: boolean };

/** Looks for what lies in front of the torso, which colour and place alone take for a part of the old garment. */
export function beforeTorso(view: TorsoView, skin: ColourModel): BeforeTorso {
  const held = heldObject(view, skin);
  const hair = longHair(view, skin, held.mask);
  const hidden = maskOf(held.mask.length, (i) => held.mask[i] === 1 || hair.mask[i] === 1);
  const strap = straps(view, skin, hidden);
  const isDoubtful = hair.isDoubtful || held.isDoubtful || strap.isDoubtful;
  const ahead = new Uint8Array(view.labels.length);
  let isAny = false;
  for (let i = 0; i < ahead.length; i++) {
    if (!hidden[i] && !strap.mask[i]) continue;
    const isThing = held.mask[i] === 1 || strap.mask[i] === 1;
    ahead[i] = !isThing ? labelOf.hair : view.labels[i] === labelOf.skin ? labelOf.skin : labelOf.held;
    isAny = true;
  }
  return { ahead: isAny ? ahead : null, isDoubtful };
}
