import { ok, type Result } from "@/lib/shared/result";
import { guidedFilter } from "../raster/guided-filter";
import { labOfPicture } from "../raster/lab";
import { reducePicture } from "../raster/reduce-picture";
import type { Networks, PersonAnalysis, Picture } from "../types";
import type { BodyGeometry } from "./body-geometry";
import { classPriors } from "./class-priors";
import { confidenceOf } from "./confidence";
import { posedPerson } from "./find-matte";
import { findPerson, type Sighting } from "./find-person";
import { labelPixels } from "./label-pixels";
import { learnColours, logDensities } from "./learn-colours";
import type { PersonRefusal } from "./refuse-person";
import { skinColour } from "./skin-colour";
import { weigh } from "./weigh";

/**
 * Everything the fit needs to know of a person photo: pose, and which pixels are skin, hair and clothes.
 *
 * @param picture the working picture: long edge at most 1024
 */
export async function analysePerson(
  picture: Picture,
  networks: Networks,
): Promise<Result<PersonAnalysis, PersonRefusal>> {
  const sighting = await findPerson(picture, networks);
  if (!sighting.ok) return sighting;
  return ok(parsePerson(sighting.value));
}

function parsePerson(sighting: Sighting): PersonAnalysis {
  const { picture, small, geometry, readings } = sighting;
  const { widthPx, heightPx } = small;
  const coarse = reducePicture(small, Math.ceil(widthPx / 2), Math.ceil(heightPx / 2));
  const colours = learnColours(labOfPicture(coarse), priorsAt(coarse, sighting), coarse.widthPx, coarse.heightPx);

  const lab = labOfPicture(small);
  const lightness = Float32Array.from({ length: widthPx * heightPx }, (_, i) => (lab[i * 3] ?? 0) / 100);
  const priors = priorsAt(small, sighting);
  const followEdges = guidedFilter(lightness, widthPx, heightPx, 5, 4e-4);
  const chances = weigh(logDensities(lab, colours, false, widthPx, heightPx), priors.planes).map(followEdges);
  const labels = labelPixels(chances, widthPx, heightPx);
  const onPerson = Float32Array.from(labels, (label) => (label === 0 ? 0 : 1));
  return {
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
    ...geometry,
    face: faceInPicture(geometry, picture),
    parsing: {
      widthPx,
      heightPx,
      labels,
      matte: guidedFilter(lightness, widthPx, heightPx, 3, 3e-4)(onPerson),
      colours,
    },
    skin: skinColour(lab, labels, priors.seeds),
    confidence: confidenceOf(readings, chances),
  };
}

function priorsAt({ widthPx, heightPx }: Picture, { picture, pose, geometry, everybody }: Sighting) {
  const posed = posedPerson(pose, picture, widthPx, heightPx);
  const person = everybody(widthPx, heightPx).map((value, i) => (value + (posed[i] ?? 0)) / 2);
  return classPriors(geometry, person, widthPx, heightPx, picture.widthPx / widthPx);
}

/** Null where most of the face is cut off. The readings already say that what lies inside belongs to the person. */
function faceInPicture({ face }: BodyGeometry, { widthPx, heightPx }: Picture) {
  const { x, y } = face.centre;
  return x > 0 && y > 0 && x < widthPx && y < heightPx ? face : null;
}
