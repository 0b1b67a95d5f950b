import { expect, test } from "vitest";
import { analysePerson } from "../analyse-person/analyse-person";
import { drawMannequin, mannequinNetworks } from "../fixtures/mannequin";
import { labelOf, type PersonAnalysis } from "../types";
import { armShape } from "./arm-shape";

async function shortSleeved(): Promise<PersonAnalysis> {
  const mannequin = drawMannequin({ armAngle: 25, sleeve: 0.45 });
  const analysed = await analysePerson(mannequin.picture, mannequinNetworks(mannequin));
  if (!analysed.ok) throw new Error(analysed.error);
  return analysed.value;
}

/** The same person with arms twice as thick where they are bare. */
function withThickForearms(person: PersonAnalysis): PersonAnalysis {
  const { widthPx, heightPx, labels } = person.parsing;
  const thick = labels.slice();
  const { elbow, wrist } = person.limbs.left;
  for (let t = 0; t <= 1; t += 0.01) {
    const x = Math.round(elbow.x + (wrist.x - elbow.x) * t);
    const y = Math.round(elbow.y + (wrist.y - elbow.y) * t);
    for (let out = -16; out <= 16; out++) {
      const i = y * widthPx + x + out;
      if (y < heightPx && labels[i] === labelOf.backdrop) thick[i] = labelOf.skin;
    }
  }
  return { ...person, parsing: { ...person.parsing, labels: thick } };
}

test("an arm keeps under the sleeve the build that its bare part shows", async () => {
  const person = await shortSleeved();
  const slim = armShape(person, "left");
  const thick = armShape(withThickForearms(person), "left");
  const under = slim.lengthPx * 0.3;
  expect(thick.halfWidthAt(under) / slim.halfWidthAt(under)).toBeGreaterThan(1.2);
});

test("a measured arm has no step between sleeve and skin", async () => {
  const { lengthPx, halfWidthAt } = armShape(withThickForearms(await shortSleeved()), "left");
  for (let share = 0.2; share < 0.9; share += 0.02) {
    const step = Math.abs(halfWidthAt((share + 0.02) * lengthPx) - halfWidthAt(share * lengthPx));
    expect(step).toBeLessThan(2.5);
  }
});
