import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { between } from "../point";
import { labelOf } from "../types";
import { bareBody } from "./bare-body";
import { classPlanes } from "./class-planes";
import { skinFill } from "./skin-fill";
import { cropToFloats } from "./work-box";

/** Yellower and a little lighter than the drawn skin. */
const armTone = [240, 192, 130] as const;

test("an arm that is painted under a sleeve has the tone of its own skin, not that of all the skin in view", async () => {
  const { mannequin, person } = await analysedMannequin({ sleeve: 0.4 });
  const { widthPx, heightPx, limbs } = person;
  const rgb = mannequin.picture.rgb.slice();
  mannequin.labels.forEach((label, i) => {
    const y = Math.floor(i / widthPx);
    const onLeftArm = i % widthPx < person.torso.midHip.x && y > limbs.left.shoulder.y && y < limbs.left.wrist.y;
    if (label === labelOf.skin && onLeftArm) rgb.set(armTone, i * 3);
  });
  const box = { left: 0, top: 0, widthPx, heightPx };
  const planes = classPlanes(person, box);
  const base = cropToFloats({ widthPx, heightPx, rgb }, box);
  const body = bareBody(person, planes, box, { armsFrom: 0, torsoToV: 0, legsFromV: Infinity, hemV: 0 });
  const wanted = new Uint8Array(widthPx * heightPx).fill(1);
  const painted = skinFill(person, base, planes, planes.upper, body, box, wanted);
  const { x, y } = between(limbs.left.shoulder, limbs.left.wrist, 0.28);
  const at = (Math.round(y) * widthPx + Math.round(x)) * 3;
  for (const c of [0, 1, 2] as const) expect(Math.abs((painted[at + c] ?? 0) - armTone[c])).toBeLessThan(5);
});

const shadow = [140, 108, 90] as const;
const skinRed = 214;

test("a shadow under the chin is not carried far down a chest that is painted", async () => {
  const { mannequin, person } = await analysedMannequin({ sleeve: 0.4 });
  const { widthPx, heightPx, torso } = person;
  const rgb = mannequin.picture.rgb.slice();
  const chinY = torso.midShoulder.y - torso.shoulderWidthPx * 0.35;
  mannequin.labels.forEach((label, i) => {
    const y = Math.floor(i / widthPx);
    const onNeck = Math.abs((i % widthPx) - torso.midShoulder.x) < torso.shoulderWidthPx * 0.3;
    if (label === labelOf.skin && onNeck && y > chinY && y < torso.midShoulder.y + 30) rgb.set(shadow, i * 3);
  });
  const box = { left: 0, top: 0, widthPx, heightPx };
  const planes = classPlanes(person, box);
  const base = cropToFloats({ widthPx, heightPx, rgb }, box);
  const body = bareBody(person, planes, box, {
    armsFrom: 0,
    torsoToV: torso.torsoLengthPx,
    legsFromV: Infinity,
    hemV: 0,
  });
  const wanted = new Uint8Array(widthPx * heightPx).fill(1);
  const painted = skinFill(person, base, planes, planes.upper, body, box, wanted);
  const redAt = (belowPx: number) => {
    const y = Math.round(torso.midShoulder.y) + belowPx;
    return painted[(y * widthPx + Math.round(torso.midShoulder.x)) * 3] ?? 0;
  };
  expect(Math.abs(redAt(-20) - shadow[0]), "beside the shadow").toBeLessThan(6);
  expect(Math.abs(redAt(40) - skinRed), "on the chest").toBeLessThan(8);
});
