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
