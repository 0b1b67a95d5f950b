import { beforeAll, expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { blankPicture, paint, type Rgb } from "../fixtures/canvas";
import { drawGarment } from "../fixtures/drawn-garment";
import type { Mannequin } from "../fixtures/mannequin";
import { prepareGarment } from "../prepare-garment/prepare-garment";
import { labelOf, type PersonAnalysis, type Picture } from "../types";
import { warpGarment } from "../warp/warp-garment";
import { compositeGarment } from "./composite-garment";

const lining: Rgb = [120, 60, 20];

let worn: Mannequin;
let person: PersonAnalysis;
beforeAll(async () => {
  ({ mannequin: worn, person } = await analysedMannequin());
});

/** A drawn garment that shows its lining between two edges from the collar to the hem. */
function openFronted(name: "longSleeve" | "tank"): Picture {
  const closed = drawGarment(name);
  const picture = { ...blankPicture(closed.widthPx, closed.heightPx, [0, 0, 0]), rgb: closed.rgb.slice() };
  for (let i = 0; i < picture.rgb.length / 3; i++) {
    const away = Math.abs((i % picture.widthPx) - picture.widthPx / 2);
    if (away < 34 && (picture.rgb[i * 3] ?? 255) < 200) paint(picture, i, lining);
  }
  return picture;
}

function wear(photo: Picture) {
  const garment = prepareGarment({ picture: photo, kind: "upper" });
  if (!garment.ok) throw new Error(garment.error);
  return compositeGarment(worn.picture, person, garment.value, warpGarment(person, garment.value));
}

/** The colour of the result at a place of the torso, and that of the photo. */
function at({ picture }: { picture: Picture }, down: number, across: number) {
  const { torso } = person;
  const x = Math.round(torso.midShoulder.x + across * torso.shoulderWidthPx);
  const y = Math.round(torso.midShoulder.y + down * torso.torsoLengthPx);
  const i = (y * picture.widthPx + x) * 3;
  return { now: [...picture.rgb.slice(i, i + 3)], before: [...worn.picture.rgb.slice(i, i + 3)] };
}

test("an open front lets show what is worn under it, and its lining nowhere", () => {
  const result = wear(openFronted("longSleeve"));
  for (const down of [0.25, 0.5, 0.75]) {
    const { now, before } = at(result, down, 0);
    expect(now).toEqual(before);
    expect(at(result, down, 0.3).now).not.toEqual(at(result, down, 0.3).before);
  }
});

test("what is still worn under an open front counts as worn", () => {
  const { parsing } = wear(openFronted("longSleeve"));
  const { midShoulder, torsoLengthPx } = person.torso;
  const x = Math.round((midShoulder.x / person.widthPx) * parsing.widthPx);
  const y = Math.round(((midShoulder.y + torsoLengthPx / 2) / person.heightPx) * parsing.heightPx);
  expect(parsing.labels[y * parsing.widthPx + x]).toBe(labelOf.upper);
});

test("an open vest leaves the sleeves of what is worn under it", () => {
  const { picture } = wear(openFronted("tank"));
  const { shoulder, elbow } = person.limbs.left;
  const i =
    Math.round(shoulder.y + (elbow.y - shoulder.y) * 0.5) * picture.widthPx +
    Math.round(shoulder.x + (elbow.x - shoulder.x) * 0.5);
  // A vest throws a little shadow on what is beside it.
  for (let c = i * 3; c < i * 3 + 3; c++) {
    expect(Math.abs((picture.rgb[c] ?? 0) - (worn.picture.rgb[c] ?? 0))).toBeLessThan(12);
  }
});

test("a dress has no open front: its folds run down it like the edges of one", () => {
  const landmarksOf = (kind: "upper" | "dress") => {
    const garment = prepareGarment({ picture: openFronted("longSleeve"), kind });
    return garment.ok && garment.value.landmarks.cut === "top" ? garment.value.landmarks : null;
  };
  expect(landmarksOf("upper")?.opening).not.toBeNull();
  expect(landmarksOf("dress")).toMatchObject({ opening: null });
});
