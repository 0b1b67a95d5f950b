import { expect, test } from "vitest";
import { lookPictures } from "./look-pictures";
import { sampleTryOn } from "./sample-try-on.fixture";
import type { GarmentChoice } from "@/lib/shared/try-on";

const result = { imageUrl: "/r", widthPx: 768, heightPx: 1024, bytes: 1, contentType: "image/png" };
const picturesOf = (garment: GarmentChoice) => lookPictures({ ...sampleTryOn({ garment }), result });

test.each([
  [{ top: "t" }, "upper"],
  [{ bottom: "b" }, "lower"],
  [{ top: "t", bottom: "b" }, "all"],
  [{ single: "s" }, "all"],
] as const)("%j leaves as it was what it does not cover", (garment, clothes) => {
  expect(picturesOf(garment).clothes).toBe(clothes);
});

test("a bottom is looked into before the top that hangs over it", () => {
  const { garments } = picturesOf({ top: "t", bottom: "b" });
  expect(garments).toEqual([
    { url: "/api/photos/b/image", isBottom: true },
    { url: "/api/photos/t/image", isBottom: false },
  ]);
});
