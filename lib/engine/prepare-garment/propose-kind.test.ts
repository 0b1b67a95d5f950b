import { expect, test } from "vitest";
import { proposeKind } from "./propose-kind";

/** Shapes measured on product photos, with what a person calls them. */
const measured = [
  [
    "flared dress with puff sleeves",
    "dress",
    { slenderness: 3.02, hemFill: 1.54, topFill: 0.22, topDrop: 0.13, endsDrop: 0.089, sag: 0.143 },
  ],
  [
    "long sleeveless dress",
    "dress",
    { slenderness: 3.11, hemFill: 1.35, topFill: 0.93, topDrop: 0.047, endsDrop: 0.07, sag: -0.001 },
  ],
  [
    "sleeveless sheath",
    "dress",
    { slenderness: 3.41, hemFill: 1.15, topFill: 0.81, topDrop: 0.042, endsDrop: 0.046, sag: 0.018 },
  ],
  [
    "straight trousers",
    "lower",
    { slenderness: 2.4, hemFill: 0.39, topFill: 0.93, topDrop: 0.004, endsDrop: 0.004, sag: 0.002 },
  ],
  [
    "wide trousers",
    "lower",
    { slenderness: 3.09, hemFill: 0.44, topFill: 0.79, topDrop: 0.007, endsDrop: 0.045, sag: -0.036 },
  ],
  [
    "flared skirt",
    "lower",
    { slenderness: 1.57, hemFill: 0.09, topFill: 0.82, topDrop: 0.007, endsDrop: 0.024, sag: -0.024 },
  ],
  [
    "pair of shorts",
    "lower",
    { slenderness: 0.82, hemFill: 0, topFill: 0.38, topDrop: 0.018, endsDrop: 0.005, sag: 0.019 },
  ],
  ["miniskirt", "lower", { slenderness: 1.15, hemFill: 1, topFill: 0.17, topDrop: 0.044, endsDrop: 0.02, sag: 0.035 }],
  [
    "strapless dress",
    "dress",
    { slenderness: 3.61, hemFill: 1.91, topFill: 1.19, topDrop: 0.037, endsDrop: 0.031, sag: 0.02 },
  ],
  [
    "scoop neck tank",
    "upper",
    { slenderness: 1.75, hemFill: 1.03, topFill: 0.32, topDrop: 0.265, endsDrop: 0.018, sag: 0.38 },
  ],
  ["bodysuit", "upper", { slenderness: 3.78, hemFill: 0, topFill: 0.16, topDrop: 0.19, endsDrop: 0.035, sag: 0.257 }],
  [
    "boxy tee",
    "upper",
    { slenderness: 1.61, hemFill: 1.02, topFill: 0.32, topDrop: 0.039, endsDrop: 0.08, sag: -0.056 },
  ],
  [
    "long tank",
    "upper",
    { slenderness: 2.46, hemFill: 0.96, topFill: 0.72, topDrop: 0.037, endsDrop: 0.082, sag: -0.051 },
  ],
  [
    "boat neck top",
    "upper",
    { slenderness: 2.24, hemFill: 1.26, topFill: 0.68, topDrop: 0.021, endsDrop: 0.05, sag: -0.028 },
  ],
  [
    "slim polo shirt",
    "upper",
    { slenderness: 2.44, hemFill: 1.26, topFill: 0.35, topDrop: 0.044, endsDrop: 0.197, sag: -0.197 },
  ],
] as const;

test.each(measured)("a %s is proposed as %s", (_, kind, shape) => {
  expect(proposeKind(shape)).toBe(kind);
});
