import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf, type PersonAnalysis } from "../types";
import { withoutStrayCloth } from "./stray-cloth";

test("a speck of cloth beside the face counts as hair, a collar that hangs together with the top does not", async () => {
  const wearer = (await analysedMannequin()).person;
  const { parsing, torso, face } = wearer;
  const at = (x: number, y: number) => Math.round(y) * parsing.widthPx + Math.round(x);
  const labels = parsing.labels.slice();
  const [x, y] = [torso.midShoulder.x, torso.midShoulder.y - torso.shoulderWidthPx * 0.4];
  const besideFace = at((face?.centre.x ?? 0) + (face?.halfWidthPx ?? 0) + 6, face?.centre.y ?? 0);
  labels[besideFace] = labelOf.upper;
  for (let down = y; down < torso.midShoulder.y + 20; down++) labels[at(x, down)] = labelOf.upper;
  const person: PersonAnalysis = { ...wearer, parsing: { ...parsing, labels } };
  const cleaned = withoutStrayCloth(person).parsing.labels;
  expect(cleaned[besideFace]).toBe(labelOf.hair);
  expect(cleaned[at(x, y)]).toBe(labelOf.upper);
});
