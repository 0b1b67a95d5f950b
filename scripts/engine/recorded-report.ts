import { readFile, writeFile } from "node:fs/promises";
import { measureNames, type MeasureName, type Row } from "./measures";

/** Values of the last recorded run, by pair. */
export type Recorded = Record<string, Partial<Record<MeasureName, number | null>>>;

const file = `${import.meta.dirname}/recorded-report.json`;

export async function readRecorded(): Promise<Recorded> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  return JSON.parse(text) as Recorded;
}

/** @param rows of the shipped samples only: what the repository does not hold cannot be measured again */
export async function writeRecorded(rows: Row[]): Promise<void> {
  const recorded = Object.fromEntries(
    rows.map(({ title, measured }) => [
      title,
      Object.fromEntries(measureNames.map((name) => [name, measured[name].value])),
    ]),
  );
  await writeFile(file, `${JSON.stringify(recorded, null, 2)}\n`);
}
