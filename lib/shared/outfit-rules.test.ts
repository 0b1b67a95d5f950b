import { describe, expect, it } from "vitest";
import { garmentKinds } from "./garment-kinds";
import { outfitProblem, type OutfitPiece } from "./outfit-rules";

const v1 = "kolors-virtual-try-on-v1";
const v15 = "kolors-virtual-try-on-v1-5";
const outfit = (top?: OutfitPiece["kind"], bottom?: OutfitPiece["kind"]): OutfitPiece[] => [
  { slot: "bottom", kind: bottom },
  { slot: "top", kind: top },
];

describe("outfitProblem", () => {
  it("renders only an upper with a lower, of all pairs of kinds", () => {
    const pairs = garmentKinds.flatMap((top) => garmentKinds.map((bottom) => [top, bottom] as const));
    const fine = pairs.filter(([top, bottom]) => outfitProblem(outfit(top, bottom), v15) === null);
    expect(fine).toEqual([
      ["upper", "lower"],
      ["lower", "upper"],
    ]);
  });

  it("lets a pair through whose kinds nobody knows, but no dress with anything", () => {
    expect(outfitProblem(outfit(), v15)).toBeNull();
    expect(outfitProblem(outfit("upper"), v15)).toBeNull();
    expect(outfitProblem(outfit("dress"), v15)).toBe("garment_conflict");
    expect(outfitProblem(outfit(undefined, "dress"), v15)).toBe("garment_conflict");
  });

  it("needs v1-5 for two pieces, whatever they are", () => {
    expect(outfitProblem(outfit("upper", "lower"), v1)).toBe("outfit_needs_v1_5");
  });

  it("has nothing against one piece", () => {
    for (const kind of garmentKinds) expect(outfitProblem([{ slot: "top", kind }], v1)).toBeNull();
  });
});
