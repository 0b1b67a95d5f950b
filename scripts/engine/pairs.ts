import { readFile } from "node:fs/promises";
import type { GarmentKind } from "@/lib/shared/garment";
import { garmentKinds } from "@/lib/shared/garment-kinds";
import { pictureNames } from "./pictures";

/** Files of a person and of a garment; `kind` where the garment's file name says it. */
export type Pair = { person: string; garment: string; kind?: GarmentKind };

/**
 * The pairs of a folder with `persons/` and `garments/`: the lines "person garment" (names without extension) of `listFile`,
 * else of `pairs.txt` in the folder, else every garment once, on the persons in turn.
 */
export async function pairsOf(folder: string, listFile?: string): Promise<Pair[]> {
  const persons = await pictureNames(`${folder}/persons`);
  const garments = await pictureNames(`${folder}/garments`);
  const list = await readFile(listFile ?? `${folder}/pairs.txt`, "utf8").catch(() => null);
  if (list === null && listFile) throw new Error(`no such file: ${listFile}`);
  const names = list
    ? list
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/))
    : garments.map((garment, k) => [persons[(k * 5) % persons.length], garment]);
  return names.map(([person, garment]) => {
    const kind = garmentKinds.find((name) => garment?.startsWith(`${name}-`));
    return {
      person: `${folder}/persons/${fileOf(persons, person)}`,
      garment: `${folder}/garments/${fileOf(garments, garment)}`,
      ...(kind && { kind }),
    };
  });
}

function fileOf(files: string[], name: string | undefined): string {
  const found = files.find((file) => file === name || file.replace(/\.\w+$/, "") === name);
  if (!found) throw new Error(`no picture is called ${name ?? "nothing"}`);
  return found;
}
