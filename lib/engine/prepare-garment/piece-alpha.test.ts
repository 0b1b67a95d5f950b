import { expect, test } from "vitest";
import { drawGarment } from "../fixtures/drawn-garment";
import { cutOutGarment } from "./cut-out";
import { pieceAlpha } from "./piece-alpha";
import type { TopLandmarks } from "./prepared-garment";
import { boundingBox, type Box, type Silhouette } from "./silhouette";
import { measureTop } from "./top-landmarks";

function measuredTee() {
  const picture = drawGarment("tee");
  const cut = cutOutGarment(picture);
  if (!cut.ok) throw new Error(cut.error);
  const { widthPx, heightPx } = picture;
  const silhouette: Silhouette = { pixels: cut.value.mask, widthPx, heightPx };
  const box = boundingBox(silhouette);
  if (!box) throw new Error("nothing is drawn");
  return { silhouette, box, measured: measureTop(silhouette, cut.value.lab, box, "upper", undefined) };
}

/** How far to the right the body of a tee reaches in each row, with these landmarks in place of its own. */
function bodyReach(bend: (landmarks: TopLandmarks, box: Box) => Partial<TopLandmarks>): (y: number) => number {
  const { silhouette, box, measured } = measuredTee();
  const landmarks = { ...measured.landmarks, ...bend(measured.landmarks, box) };
  const alpha = silhouette.pixels.map((inside) => inside * 255);
  const { body } = pieceAlpha(silhouette, alpha, { ...measured, landmarks }, null);
  const { widthPx } = silhouette;
  return (y) => body.subarray(y * widthPx, (y + 1) * widthPx).lastIndexOf(255) / widthPx;
}

test("wherever in a row the armpits lie, no thread of sleeve stays on the body there", () => {
  let row = 0;
  const reach = bodyReach(({ armpit, body }, box) => {
    row = Math.ceil(armpit.left.y);
    // Above the armpits the edges are those of body and sleeves together.
    const left = body.left.slice().fill(box.left, 0, row + 1);
    const right = body.right.slice().fill(box.right, 0, row + 1);
    const y = row + 0.75;
    return { armpit: { left: { ...armpit.left, y }, right: { ...armpit.right, y } }, body: { left, right } };
  });
  expect(reach(row)).toBeLessThan(reach(row + 1) + 0.04);
});

test("where a free sleeve touches the body in a row or two, the body does not run on along the sleeve", () => {
  let row = 0;
  const reach = bodyReach(({ armpit, body }, box) => {
    row = Math.ceil(armpit.left.y) + 8;
    return { body: { left: body.left, right: body.right.slice().fill(box.right, row, row + 2) } };
  });
  expect(reach(row)).toBeLessThan(reach(row + 6) + 0.04);
});
