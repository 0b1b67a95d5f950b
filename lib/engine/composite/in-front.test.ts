import { expect, test } from "vitest";
import { analysePerson } from "../analyse-person/analyse-person";
import { drawGarment } from "../fixtures/drawn-garment";
import { drawMannequin, mannequinNetworks } from "../fixtures/mannequin";
import { between } from "../point";
import { prepareGarment } from "../prepare-garment/prepare-garment";
import { warpGarment } from "../warp/warp-garment";
import { limbsInFront } from "./in-front";
import { workBox } from "./work-box";

/** What lies in front of a garment at a share of an upper arm that is skin, seen or painted, everywhere. */
async function atUpperArm(name: "tank" | "tee", share: number, skin: "seen" | "painted"): Promise<number> {
  const mannequin = drawMannequin({ sleeve: 1 });
  const person = await analysePerson(mannequin.picture, mannequinNetworks(mannequin));
  const garment = prepareGarment({ picture: drawGarment(name) });
  if (!person.ok || !garment.ok) throw new Error("the drawn pair is not taken");
  const warped = warpGarment(person.value, garment.value);
  const box = workBox(person.value, warped, "upper");
  const none = new Float32Array(box.widthPx * box.heightPx);
  const all = none.slice().fill(1);
  const front = limbsInFront(
    person.value,
    { skin: skin === "seen" ? all : none },
    skin === "painted" ? all : none,
    box,
    warped,
  );
  const { shoulder, elbow } = person.value.limbs.left;
  const { x, y } = between(shoulder, elbow, share);
  return front[(Math.round(y) - box.top) * box.widthPx + Math.round(x) - box.left] ?? 0;
}

test("a tank lies over an upper arm that had to be painted, and under one that the photo shows", async () => {
  expect(await atUpperArm("tank", 0.7, "painted")).toBe(0);
  expect(await atUpperArm("tank", 0.7, "seen")).toBe(1);
});

test("below a sleeve an arm is in front, painted or not", async () => {
  expect(await atUpperArm("tee", 0.95, "painted")).toBe(1);
  expect(await atUpperArm("tee", 0.95, "seen")).toBe(1);
});
