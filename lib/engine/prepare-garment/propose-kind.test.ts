import { expect, test } from "vitest";
import { proposeKind } from "./propose-kind";

/** Shapes measured on product photos, with what a person calls them. */
const measured = [
  ["flared dress with puff sleeves", "dress", { slenderness: 3.02, hemFill: 1.54, topFill: 0.22, topDrop: 0.13 }],
  ["long sleeveless dress", "dress", { slenderness: 3.11, hemFill: 1.35, topFill: 0.93, topDrop: 0.047 }],
  ["sleeveless sheath", "dress", { slenderness: 3.41, hemFill: 1.15, topFill: 0.81, topDrop: 0.042 }],
  ["straight trousers", "lower", { slenderness: 2.4, hemFill: 0.39, topFill: 0.93, topDrop: 0.004 }],
  ["wide trousers", "lower", { slenderness: 3.09, hemFill: 0.44, topFill: 0.79, topDrop: 0.007 }],
  ["flared skirt", "lower", { slenderness: 1.57, hemFill: 0.09, topFill: 0.82, topDrop: 0.007 }],
  ["bodysuit", "upper", { slenderness: 3.78, hemFill: 0, topFill: 0.16, topDrop: 0.19 }],
  ["boxy tee", "upper", { slenderness: 1.61, hemFill: 1.02, topFill: 0.32, topDrop: 0.039 }],
  ["long tank", "upper", { slenderness: 2.46, hemFill: 0.96, topFill: 0.72, topDrop: 0.037 }],
  ["boat neck top", "upper", { slenderness: 2.24, hemFill: 1.26, topFill: 0.68, topDrop: 0.021 }],
  ["slim polo shirt", "upper", { slenderness: 2.44, hemFill: 1.26, topFill: 0.35, topDrop: 0.044 }],
] as const;

test.each(measured)("a %s is proposed as %s", (_, kind, shape) => {
  expect(proposeKind(shape)).toBe(kind);
});
