import { boxBlur } from "../raster/box-blur";
import { labelOf, type BodyClass, type PersonAnalysis } from "../types";
import { cropPlane, type WorkBox } from "./work-box";

/** Soft membership of every class, 0 to 1, and the person matte, for the pixels of a box. */
export type ClassPlanes = Record<Exclude<BodyClass, "backdrop">, Float32Array> & { person: Float32Array };

export function classPlanes(person: PersonAnalysis, box: WorkBox): ClassPlanes {
  const { parsing } = person;
  const soft = (name: BodyClass) => {
    const label = labelOf[name];
    const plane = new Float32Array(parsing.labels.length);
    for (let i = 0; i < plane.length; i++) if (parsing.labels[i] === label) plane[i] = 1;
    return cropPlane(boxBlur(plane, parsing.widthPx, parsing.heightPx, 1), person, box);
  };
  return {
    skin: soft("skin"),
    hair: soft("hair"),
    upper: soft("upper"),
    lower: soft("lower"),
    person: cropPlane(parsing.matte, person, box),
  };
}
