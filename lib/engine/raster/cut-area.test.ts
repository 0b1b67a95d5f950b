import { expect, test } from "vitest";
import { cutArea, pixelsOf } from "./cut-area";

const plane = Float32Array.of(0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23);

test("an area keeps its rows and columns in their order", () => {
  const area = { left: 1, top: 1, right: 3, bottom: 3 };
  expect([...cutArea(plane, 4, area, new Float32Array(pixelsOf(area)))]).toEqual([11, 12, 21, 22]);
});

test("the channels of a pixel stay together", () => {
  const area = { left: 1, top: 1, right: 2, bottom: 3 };
  expect([...cutArea(plane, 2, area, new Float32Array(4), 2)]).toEqual([12, 13, 22, 23]);
});
