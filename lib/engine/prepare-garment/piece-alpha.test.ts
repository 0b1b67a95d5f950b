import { expect, test } from "vitest";
import { drawGarment } from "../fixtures/drawn-garment";
import { cutOutGarment } from "./cut-out";
import { pieceAlpha } from "./piece-alpha";
import { boundingBox, type Silhouette } from "./silhouette";
import { measureTop } from "./top-landmarks";

test("wherever in a row the armpits lie, no thread of sleeve stays on the body there", () => {
  const picture = drawGarment("tee");
  const cut = cutOutGarment(picture);
  if (!cut.ok) throw new Error(cut.error);
  const { widthPx, heightPx } = picture;
  const silhouette: Silhouette = { pixels: cut.value.mask, widthPx, heightPx };
  const box = boundingBox(silhouette);
  if (!box) throw new Error("nothing is drawn");
  const measured = measureTop(silhouette, cut.value.lab, box, "upper", undefined);
  const { landmarks, sleeves } = measured;
  const armpitY = Math.ceil(landmarks.armpit.left.y) + 0.75;
  const armpit = { left: { ...landmarks.armpit.left, y: armpitY }, right: { ...landmarks.armpit.right, y: armpitY } };
  // Above the armpits the edges are those of body and sleeves together.
  const body = { left: landmarks.body.left.slice(), right: landmarks.body.right.slice() };
  body.left.fill(box.left, 0, Math.ceil(armpitY));
  body.right.fill(box.right, 0, Math.ceil(armpitY));
  const alpha = silhouette.pixels.map((inside) => inside * 255);
  const pieces = pieceAlpha(silhouette, alpha, { ...measured, landmarks: { ...landmarks, armpit, body } });
  const reachesTo = (y: number) => pieces.body.subarray(y * widthPx, (y + 1) * widthPx).lastIndexOf(255);
  const row = Math.floor(armpitY);
  expect(sleeves).not.toBeNull();
  expect(reachesTo(row)).toBeLessThan(reachesTo(row + 1) + widthPx * 0.04);
});
