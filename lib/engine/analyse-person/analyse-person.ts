import { ok, type Result } from "@/lib/shared/result";
import type { Networks, PersonAnalysis, Picture } from "../types";
import type { BodyGeometry } from "./body-geometry";
import { confidenceOf } from "./confidence";
import { findPerson, type Sighting } from "./find-person";
import { parseBody } from "./parse-body";
import type { PersonRefusal } from "../checks/person-limits";

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
  return sighting.ok ? ok(describe(sighting.value)) : sighting;
}

function describe(sighting: Sighting): PersonAnalysis {
  const { picture, geometry, readings } = sighting;
  const { parsing, skin, chances, isDoubtful } = parseBody(sighting);
  return {
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
    ...geometry,
    face: faceInPicture(geometry, picture),
    parsing,
    skin,
    confidence: confidenceOf(readings, chances, isDoubtful),
  };
}

/** Null where most of the face is cut off. The readings already say that what lies inside belongs to the person. */
function faceInPicture({ face }: BodyGeometry, { widthPx, heightPx }: Picture) {
  const { x, y } = face.centre;
  return x > 0 && y > 0 && x < widthPx && y < heightPx ? face : null;
}
