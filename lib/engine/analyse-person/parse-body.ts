import { guidedFilter } from "../raster/guided-filter";
import { labOfPicture } from "../raster/lab";
import { planeOf } from "../raster/plane-of";
import { reduceToEdge } from "../raster/reduce-picture";
import { type LabColour, labelOf, type Parsing, type Picture } from "../types";
import { beforeTorso } from "./before-torso/before-torso";
import { classPriors } from "./class-priors";
import type { Sighting } from "./find-person";
import { hidesFace, withoutHairInSkin } from "./hair-over-face";
import { halvePlane } from "./halve-plane";
import { labelPixels } from "./label-pixels";
import { type ClassColours, learnColours, logDensities, withoutAhead } from "./learn-colours";
import { personIn, type Region, wholeRegion } from "./mattes";
import { skinColour } from "./skin-colour";
import { weigh } from "./weigh";

/** Long edge at which the body is told apart into classes; colours are learned at half of it. */
const parsingEdgePx = 512;
/** Room around the person, as a share of the long edge: enough wall to learn its colours from. */
const marginShare = 0.06;

/** `chances`: one plane a class over the person's surroundings, for judging how clear the answer is. `isDoubtful`: see `BeforeTorso`. */
export type BodyParse = { parsing: Parsing; skin: LabColour; chances: Float32Array[]; isDoubtful: boolean };

/** Tells skin, hair, upper and lower clothes and backdrop apart, in a box around the person; beyond it all is backdrop. */
export function parseBody({ picture, geometry, mattes }: Sighting): BodyParse {
  const small = reduceToEdge(picture, parsingEdgePx);
  const whole = wholeRegion(picture, parsingEdgePx);
  const box = boxAround(personIn(mattes, whole), whole);
  const { widthPx, heightPx } = box;
  const lab = labOfPicture(cropPicture(small, box));
  const person = personIn(mattes, box);

  const half = { ...box, left: box.left / 2, top: box.top / 2, widthPx: widthPx / 2, heightPx: heightPx / 2 };
  half.perPixel = box.perPixel * 2;
  const halfPriors = classPriors(geometry, halvePlane(person, widthPx, 1), half);
  const colours = withoutHairInSkin(learnColours(halvePlane(lab, widthPx, 3), halfPriors, half.widthPx, half.heightPx));

  const priors = classPriors(geometry, person, box);
  const lightness = new Float32Array(person.length);
  for (let i = 0; i < lightness.length; i++) lightness[i] = (lab[i * 3] ?? 0) / 100;
  const followEdges = guidedFilter(lightness, widthPx, heightPx, 5, 4e-4);
  const tellApart = (known: ClassColours) => {
    const chances = weigh(logDensities(lab, known, false, widthPx, heightPx), priors.planes).map(followEdges);
    return { chances, labels: labelPixels(chances, widthPx, heightPx) };
  };
  const first = tellApart(colours);
  const { ahead, isDoubtful } = beforeTorso({ lab, labels: first.labels, region: box, geometry }, colours.skin);
  const { chances, labels } = ahead ? tellApart(withoutAhead(colours, lab, first.labels, ahead, priors)) : first;
  if (ahead) for (let i = 0; i < labels.length; i++) if (ahead[i]) labels[i] = ahead[i] ?? 0;
  const onPerson = planeOf(labels.length, (i) => (labels[i] === labelOf.backdrop ? 0 : 1));
  const matte = guidedFilter(lightness, widthPx, heightPx, 3, 3e-4)(onPerson);
  const inFront = ahead && softMask(ahead, lightness, widthPx, heightPx);
  return {
    parsing: {
      widthPx: small.widthPx,
      heightPx: small.heightPx,
      labels: paste(labels, box, new Uint8Array(small.widthPx * small.heightPx), small.widthPx),
      matte: paste(matte, box, new Float32Array(small.widthPx * small.heightPx), small.widthPx),
      inFront: inFront && paste(inFront, box, new Float32Array(small.widthPx * small.heightPx), small.widthPx),
      colours,
    },
    skin: skinColour(lab, labels, priors.seeds),
    chances,
    isDoubtful: isDoubtful || hidesFace(colours),
  };
}

/** What lies in front, with soft edges that follow the picture's. */
function softMask(ahead: Uint8Array, lightness: Float32Array, widthPx: number, heightPx: number): Float32Array {
  const mask = planeOf(ahead.length, (i) => (ahead[i] ? 1 : 0));
  return guidedFilter(lightness, widthPx, heightPx, 2, 1e-4)(mask);
}

/** The part of the picture that may hold the person, of even size so that it can be halved. */
function boxAround(person: Float32Array, whole: Region): Region {
  const { widthPx, heightPx } = whole;
  let [left, right, top, bottom] = [widthPx, 0, heightPx, 0];
  for (let i = 0; i < person.length; i++) {
    if ((person[i] ?? 0) < 0.02) continue;
    const x = i % widthPx;
    const y = (i - x) / widthPx;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const margin = Math.ceil(Math.max(widthPx, heightPx) * marginShare);
  const [first, width] = evenSpan(left - margin, right + margin, widthPx);
  const [second, height] = evenSpan(top - margin, bottom + margin, heightPx);
  return { ...whole, left: first, top: second, widthPx: width, heightPx: height };
}

/** The span from `from` to `to` within 0 to `length`, of even length. */
function evenSpan(from: number, to: number, length: number): [start: number, length: number] {
  const start = Math.max(0, from);
  const span = Math.min(length, to + 1) - start;
  return [start, span - (span % 2)];
}

function cropPicture({ widthPx, rgb }: Picture, box: Region): Picture {
  const cropped = new Uint8ClampedArray(box.widthPx * box.heightPx * 3);
  for (let row = 0; row < box.heightPx; row++) {
    const from = ((box.top + row) * widthPx + box.left) * 3;
    cropped.set(rgb.subarray(from, from + box.widthPx * 3), row * box.widthPx * 3);
  }
  return { widthPx: box.widthPx, heightPx: box.heightPx, rgb: cropped };
}

function paste<Plane extends Uint8Array | Float32Array>(part: Plane, box: Region, onto: Plane, widthPx: number): Plane {
  for (let row = 0; row < box.heightPx; row++) {
    const from = row * box.widthPx;
    onto.set(part.subarray(from, from + box.widthPx), (box.top + row) * widthPx + box.left);
  }
  return onto;
}
