import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf } from "../types";
import { torsoDown } from "../warp/body-frame";
import { lowerBegins } from "../warp/lower-shape";
import { bareBody } from "./bare-body";
import { classPlanes } from "./class-planes";
import { undress } from "./undress";
import { cropToFloats } from "./work-box";

test("where an old waistband stood above the new one, the top that bordered on it is carried on", async () => {
  const { mannequin, person } = await analysedMannequin();
  const { widthPx, heightPx } = person;
  const box = { left: 0, top: 0, widthPx, heightPx };
  const planes = classPlanes(person, box);
  const base = cropToFloats(mannequin.picture, box);
  const showsFromV = lowerBegins(person) + 14;
  const old = planes.lower.slice();
  const torsoToV = showsFromV + 6;
  const body = bareBody(person, planes, box, { armsFrom: 1, torsoToV, legsFromV: Infinity, hemV: 0 });
  const bare = undress(person, base, planes, { rim: old, erase: old }, box, body, "lower", showsFromV);
  const band: number[] = [];
  for (let i = 0; i < old.length; i++) {
    const at = { x: i % widthPx, y: Math.floor(i / widthPx) };
    const isMiddle = Math.abs(at.x - person.torso.midHip.x) < 20 && mannequin.labels[i] === labelOf.lower;
    if (isMiddle && old[i] === 1 && torsoDown(person.torso, at) < showsFromV) band.push(i);
  }
  expect(band.length).toBeGreaterThan(100);
  for (const i of band) expect((bare[i * 3 + 2] ?? 0) - (bare[i * 3] ?? 0)).toBeGreaterThan(90);
});
