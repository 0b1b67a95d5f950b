import { expect, test } from "vitest";
import { measureNames, type MeasureName, type Measured, type Row } from "./measures";
import { breaches, reportTable } from "./report-table";

const row = (title: string, values: Partial<Record<MeasureName, Measured>>): Row => ({
  title,
  measured: Object.fromEntries(
    measureNames.map((name) => [name, values[name] ?? { value: null, wanted: true }]),
  ) as Row["measured"],
});

test("a value stands beside its change since the recorded run, and a missed target is marked", () => {
  const table = reportTable([row("anna dress", { iou: { value: 0.812, wanted: false } })], {
    "anna dress": { iou: 0.8 },
  });
  expect(table).toContain("anna dress  0.812! (+0.012)");
});

test("what did not change, was not recorded or does not apply has no change beside it", () => {
  const rows = [row("a", { iou: { value: 0.5, wanted: true }, face: { value: 0, wanted: true } })];
  expect(reportTable(rows, { a: { iou: 0.5 } })).not.toContain("(");
});

test("only broken hard promises fail the report", () => {
  const rows = [
    row("a", { iou: { value: 0.1, wanted: false }, folds: { value: 3, wanted: false } }),
    row("b", { face: { value: 0, wanted: true } }),
  ];
  expect(breaches(rows)).toEqual(["a: folds 3"]);
});
