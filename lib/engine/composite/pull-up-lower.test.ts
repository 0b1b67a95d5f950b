import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf } from "../types";
import { torsoDown } from "../warp/body-frame";
import { lowerBegins } from "../warp/lower-shape";
import { noBody } from "./body-planes";
import { classPlanes } from "./class-planes";
import { pulledUpLower } from "./pull-up-lower";
import { cropToFloats } from "./work-box";

test("trousers are carried on under a shorter top with their weave, and without the shadow of the old hem", async () => {
  const { mannequin, person } = await analysedMannequin({ armAngle: 50 });
  const { widthPx, heightPx } = person;
  const box = { left: 0, top: 0, widthPx, heightPx };
  const beginsV = lowerBegins(person);
  const downOf = (i: number) => torsoDown(person.torso, { x: i % widthPx, y: Math.floor(i / widthPx) });
  const rgb = mannequin.picture.rgb.slice();
  mannequin.labels.forEach((label, i) => {
    if (label !== labelOf.lower) return;
    rgb.fill(downOf(i) < beginsV + 4 ? 20 : i % 2 === 0 ? 150 : 110, i * 3, i * 3 + 3);
  });
  const none = new Float32Array(rgb.length / 3);
  const pulled = pulledUpLower(
    person,
    cropToFloats({ widthPx, heightPx, rgb }, box),
    classPlanes(person, box),
    box,
    noBody(box),
    new Uint8Array(none.length).fill(1),
  );
  const levels: number[] = [];
  pulled?.shows.forEach((shows, i) => {
    const isBand = shows === 1 && pulled.within[i] === 1 && downOf(i) < beginsV;
    if (isBand && Math.abs((i % widthPx) - person.torso.midHip.x) < 20) levels.push(pulled.rgb[i * 3] ?? 0);
  });
  expect(levels.length).toBeGreaterThan(100);
  expect(Math.min(...levels)).toBeGreaterThan(100);
  expect(levels.filter((level) => level > 145).length / levels.length).toBeGreaterThan(0.2);
  expect(levels.filter((level) => level < 115).length / levels.length).toBeGreaterThan(0.2);
});
