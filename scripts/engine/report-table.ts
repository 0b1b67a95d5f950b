import { measures, measureNames, type Measure, type MeasureName, type Row } from "./measures";
import type { Recorded } from "./recorded-report";

/**
 * The rows as text, each value with its change since the recorded run behind it and `!` where it misses its target. The last
 * line holds the means.
 */
export function reportTable(rows: Row[], recorded: Recorded): string {
  const lines = rows.map((row) => [
    row.title,
    ...measureNames.map((name) => cell(row.measured[name], recorded[row.title]?.[name], measures[name])),
  ]);
  const means = ["mean", ...measureNames.map((name) => meanCell(rows, recorded, name))];
  return aligned([["", ...measureNames.map((name) => measures[name].title)], ...lines, means]);
}

function cell(
  { value, wanted }: { value: number | null; wanted: boolean },
  before: number | null | undefined,
  { digits }: Measure,
): string {
  if (value === null) return "-";
  return `${value.toFixed(digits)}${wanted ? "" : "!"}${change(value, before, digits)}`;
}

function change(value: number, before: number | null | undefined, digits: number): string {
  const delta = typeof before === "number" ? Number((value - before).toFixed(digits)) : 0;
  return delta === 0 ? "" : ` (${delta > 0 ? "+" : ""}${delta.toFixed(digits)})`;
}

function meanCell(rows: Row[], recorded: Recorded, name: MeasureName): string {
  const { digits } = measures[name];
  const now = mean(rows.map(({ measured }) => measured[name].value));
  if (now === null) return "-";
  const before = mean(rows.map(({ title }) => recorded[title]?.[name] ?? null));
  const shown = digits === 0 ? 1 : digits;
  return now.toFixed(shown) + change(now, before, shown);
}

function mean(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function aligned(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** "pair: measure" of every hard promise that a row breaks. */
export function breaches(rows: Row[]): string[] {
  return rows.flatMap(({ title, measured }) =>
    measureNames
      .filter((name) => (measures[name] as Measure).hard && !measured[name].wanted)
      .map((name) => `${title}: ${measures[name].title} ${measured[name].value ?? "-"}`),
  );
}
