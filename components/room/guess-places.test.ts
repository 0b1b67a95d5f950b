import { expect, test } from "vitest";
import { guessPlaces, type Looked } from "./guess-places";
import type { GarmentKind } from "@/lib/shared/garment";

const person: Looked = {
  url: "blob:p",
  report: { shows: "person", refusal: null, verdicts: [], people: [], turn: 0, inside: null },
};
const garment = (proposed: GarmentKind): Looked => ({
  url: "blob:g",
  report: { shows: "garment", refusal: null, verdicts: [], pieces: [], kind: { proposed, confidence: 0.9 } },
});
const unchecked: Looked = { url: "blob:u", report: null };

test.each([
  ["a person and a garment, in either order", [garment("dress"), person], ["garment", "person"]],
  ["a person, trousers and a top", [person, garment("lower"), garment("upper")], ["person", "bottom", "garment"]],
  ["trousers alone are the one garment", [garment("lower")], ["garment"]],
  ["a second person has no place", [person, person], ["person", null]],
  ["what cannot be opened has none either", [null, garment("upper")], [null, "garment"]],
  ["what could not be checked takes what is free", [unchecked, unchecked], ["person", "garment"]],
  ["what was checked comes first", [unchecked, person], ["garment", "person"]],
] as const)("%s", (_, looked, places) => {
  expect(guessPlaces(looked)).toEqual(places);
});
