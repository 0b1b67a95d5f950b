import { expect, test } from "vitest";
import { analysedMannequin } from "../fixtures/analysed-mannequin";
import { labelOf } from "../types";
import { armShape } from "../warp/arm-shape";
import { classPlanes } from "./class-planes";
import { addCuffs } from "./cuffs";
import { cropToFloats } from "./work-box";

/** How much of what is parsed as trousers around the end of a sleeved arm is taken off with the sleeve. */
async function takenOff(colour: "sleeve" | "trousers"): Promise<number> {
  const { mannequin, person } = await analysedMannequin({ sleeve: 1 });
  const { widthPx, heightPx } = person;
  const arm = armShape(person, "left");
  const { x, y } = arm.middleAt(arm.lengthPx * 0.95);
  const labels = person.parsing.labels.slice();
  const rgb = mannequin.picture.rgb.slice();
  const around: number[] = [];
  for (let dy = -4; dy <= 4; dy++) {
    for (let dx = -4; dx <= 4; dx++) {
      const i = Math.round(y + dy) * widthPx + Math.round(x + dx);
      labels[i] = labelOf.lower;
      rgb.set(colour === "sleeve" ? [40, 80, 160] : [90, 88, 84], i * 3);
      if (Math.max(Math.abs(dx), Math.abs(dy)) < 3) around.push(i);
    }
  }
  const box = { left: 0, top: 0, widthPx, heightPx };
  const planes = classPlanes({ ...person, parsing: { ...person.parsing, labels } }, box);
  const old = new Float32Array(labels.length);
  addCuffs(person, cropToFloats({ widthPx, heightPx, rgb }, box), planes, old, box);
  return around.reduce((sum, i) => sum + (old[i] ?? 0), 0) / around.length;
}

test("a cuff that is parsed as trousers goes with its sleeve, trousers behind the wrist stay", async () => {
  expect(await takenOff("sleeve")).toBeGreaterThan(0.9);
  expect(await takenOff("trousers")).toBe(0);
});
