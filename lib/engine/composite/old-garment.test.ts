import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { between } from "../point";
import { classPlanes } from "./class-planes";
import { oldGarment } from "./old-garment";
import { cropToFloats } from "./work-box";

test("arms under new sleeves are painted over, and still tell the tone of the skin beside them", async () => {
  const { mannequin, person } = await analysedMannequin({ sleeve: 0.3 });
  const { widthPx, heightPx, limbs } = person;
  const box = { left: 0, top: 0, widthPx, heightPx };
  const longSleeved = { sleeveShare: 1, showsFromV: 0, overTop: true, opening: null, hemV: 200 };
  const base = cropToFloats(mannequin.picture, box);
  const { rim, erase } = oldGarment(person, base, classPlanes(person, box), box, "upper", longSleeved);
  const { x, y } = between(limbs.left.shoulder, limbs.left.wrist, 0.6);
  const i = Math.round(y) * widthPx + Math.round(x);
  expect(erase[i]).toBe(1);
  expect(rim[i]).toBe(0);
});
