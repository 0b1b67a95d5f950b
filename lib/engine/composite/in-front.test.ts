import { beforeAll, expect, test } from "vitest";
import { analysePerson } from "../analyse-person/analyse-person";
import { drawGarment } from "../fixtures/drawn-garment";
import { drawMannequin, mannequinNetworks } from "../fixtures/mannequin";
import { between } from "../point";
import type { PreparedGarment } from "../prepare-garment/prepared-garment";
import { prepareGarment } from "../prepare-garment/prepare-garment";
import type { PersonAnalysis } from "../types";
import { warpGarment } from "../warp/warp-garment";
import { limbsInFront } from "./in-front";
import { workBox } from "./work-box";

const garments = ["tank", "tee"] as const;
let person: PersonAnalysis;
const prepared = new Map<string, PreparedGarment>();
beforeAll(async () => {
  const mannequin = drawMannequin({ sleeve: 1 });
  const analysed = await analysePerson(mannequin.picture, mannequinNetworks(mannequin));
  if (!analysed.ok) throw new Error(analysed.error);
  person = analysed.value;
  for (const name of garments) {
    const garment = prepareGarment({ picture: drawGarment(name) });
    if (!garment.ok) throw new Error(garment.error);
    prepared.set(name, garment.value);
  }
});

/** The drawn person with the left wrist seen that surely. */
function withWrist(visibility: number): PersonAnalysis {
  const { left, right } = person.limbs;
  return { ...person, limbs: { right, left: { ...left, wrist: { ...left.wrist, visibility } } } };
}

/** What lies in front of a garment at a share of an upper arm that is skin, seen or painted, everywhere. */
function atUpperArm(
  name: (typeof garments)[number],
  share: number,
  skin: "seen" | "painted",
  wearer: PersonAnalysis = person,
): number {
  const garment = prepared.get(name);
  if (!garment) throw new Error(`no ${name} was drawn`);
  const warped = warpGarment(wearer, garment);
  const box = workBox(wearer, warped, "upper");
  const none = new Float32Array(box.widthPx * box.heightPx);
  const all = none.slice().fill(1);
  const [seen, painted] = skin === "seen" ? [all, none] : [none, all];
  const front = limbsInFront(wearer, { skin: seen }, painted, box, warped);
  const { shoulder, elbow } = wearer.limbs.left;
  const { x, y } = between(shoulder, elbow, share);
  return front[(Math.round(y) - box.top) * box.widthPx + Math.round(x) - box.left] ?? 0;
}

test("a tank lies over an upper arm that had to be painted, and under one that the photo shows", () => {
  expect(atUpperArm("tank", 0.7, "painted")).toBe(0);
  expect(atUpperArm("tank", 0.7, "seen")).toBe(1);
});

test("below a sleeve an arm is in front, painted or not", () => {
  expect(atUpperArm("tee", 0.95, "painted")).toBe(1);
  expect(atUpperArm("tee", 0.95, "seen")).toBe(1);
});

test("what is painted of an arm behind the back lies behind the garment", () => {
  expect(atUpperArm("tee", 0.95, "painted", withWrist(0.1))).toBe(0);
  expect(atUpperArm("tee", 0.95, "seen", withWrist(0.1))).toBe(1);
});
