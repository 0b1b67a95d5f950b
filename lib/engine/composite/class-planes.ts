import { boxBlur } from "../raster/box-blur";
import { planeOf } from "../raster/plane-of";
import { labelOf, type BodyClass, type PersonAnalysis } from "../types";
import { cropPlane, type WorkBox } from "./work-box";

/** Soft membership of every class, 0 to 1, and the person matte, for the pixels of a box. */
export type ClassPlanes = Record<Exclude<BodyClass, "backdrop">, Float32Array> & { person: Float32Array };

export function classPlanes(person: PersonAnalysis, box: WorkBox): ClassPlanes {
  const { parsing } = person;
  const soft = (name: BodyClass) => {
    const plane = planeOf(parsing.labels.length, (i) => (parsing.labels[i] === labelOf[name] ? 1 : 0));
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

/**
 * True where the worn top and bottom are one garment: their colours are alike. Then a new top replaces both or neither, and
 * neither can be told where it ends.
 */
export function wearsDress({ parsing }: PersonAnalysis): boolean {
  const { upper, lower } = parsing.colours;
  if (upper.length === 0 || lower.length === 0) return false;
  let sum = 0;
  let weight = 0;
  for (const top of upper) {
    const nearest = Math.min(
      ...lower.map(({ lab }) => Math.hypot(0.6 * (top.lab[0] - lab[0]), top.lab[1] - lab[1], top.lab[2] - lab[2])),
    );
    sum += top.weight * nearest;
    weight += top.weight;
  }
  return weight > 0 && sum / weight < 5;
}
