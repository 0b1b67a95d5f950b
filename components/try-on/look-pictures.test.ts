import { expect, test } from "vitest";
import { lookPictures } from "./look-pictures";
import { sampleTryOn } from "./sample-try-on.fixture";
import type { GarmentChoice, TryOn } from "@/lib/shared/try-on";

const result = { imageUrl: "/r", widthPx: 768, heightPx: 1024, bytes: 1, contentType: "image/png" };
const picturesOf = (garment: GarmentChoice, more: Partial<TryOn> = {}) =>
  lookPictures({ ...sampleTryOn({ garment, ...more }), result });

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
    { url: "/api/photos/b/image", kind: "lower", fit: {} },
    { url: "/api/photos/t/image", fit: {} },
  ]);
});

test("what the person said and corrected is looked into as it was made: in an outfit the corrections are the top's", () => {
  const said = { kinds: { t: "upper" }, fit: { sleeves: "long", hem: 0.5 } } as const;
  const kindAndFit = (garment: GarmentChoice) =>
    picturesOf(garment, said).garments.map(({ kind, fit }) => ({ kind, fit }));
  expect(kindAndFit({ top: "t", bottom: "b" })).toEqual([
    { kind: "lower", fit: {} },
    { kind: "upper", fit: said.fit },
  ]);
  expect(kindAndFit({ bottom: "b" })).toEqual([{ kind: "lower", fit: said.fit }]);
});
