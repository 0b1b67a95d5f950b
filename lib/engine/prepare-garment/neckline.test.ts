import { expect, test } from "vitest";
import { paint, type Rgb } from "../fixtures/canvas";
import { drawGarment } from "../fixtures/drawn-garment";
import type { Picture } from "../types";
import { prepareGarment } from "./prepare-garment";

const depthPx = 44;
const halfWidthPx = 48;
const inside: Rgb = [60, 62, 66];

/** A drawn tee whose collar shows the inside of its back down to a round front edge; `stripes` cross cloth and inside alike. */
function teeWithInside({ stripes }: { stripes: boolean }): { picture: Picture; isInside: (pixel: number) => boolean } {
  const picture = drawGarment("tee", [190, 60, 60]);
  const { widthPx, heightPx } = picture;
  const topY = 0.12 * heightPx * 1.003;
  const isInside = (pixel: number) => {
    const u = ((pixel % widthPx) - widthPx / 2) / halfWidthPx;
    const y = Math.floor(pixel / widthPx);
    return Math.abs(u) < 1 && y < topY + depthPx * (1 - u * u);
  };
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    if ((picture.rgb[pixel * 3 + 2] ?? 0) > 200) continue;
    if (isInside(pixel)) paint(picture, pixel, inside);
    if (stripes && Math.floor(pixel / widthPx) % 18 < 6) paint(picture, pixel, [30, 30, 90]);
  }
  return { picture, isInside };
}

test.each([{ stripes: false }, { stripes: true }])("the inside of the back is not drawn: %j", ({ stripes }) => {
  const { picture } = teeWithInside({ stripes });
  const prepared = prepareGarment({ picture });
  if (!prepared.ok) throw new Error(prepared.error);
  const { alpha, picture: cut } = prepared.value;
  let drawn = 0;
  for (let i = 0; i < alpha.body.length; i++) {
    const isInside = inside.every((value, c) => Math.abs((cut.rgb[i * 3 + c] ?? 0) - value) < 3);
    if (isInside && (alpha.body[i] ?? 0) > 128) drawn++;
  }
  expect(drawn).toBeLessThan(90);
});

test("a print on the chest is not taken for a neckline", () => {
  const { picture } = teeWithInside({ stripes: false });
  const { widthPx, heightPx } = picture;
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    const away = Math.hypot((pixel % widthPx) - widthPx / 2, Math.floor(pixel / widthPx) - 0.36 * heightPx);
    if (away < 60) paint(picture, pixel, [240, 210, 40]);
  }
  const prepared = prepareGarment({ picture });
  if (!prepared.ok || prepared.value.landmarks.cut !== "top") throw new Error("no top");
  const { neckline } = prepared.value.landmarks;
  expect(neckline && neckline.depthPx).toBeLessThan(depthPx * 1.35);
});
