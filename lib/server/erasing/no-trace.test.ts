import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { eraseOwner, erasePhoto, eraseTryOn } from "./erase";

/** Files of the whole folder in which a text stands, the database's pages and its journal among them. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return files.filter((_, at) => contents[at]?.includes(text) || files[at]?.includes(text));
}

test.each([
  ["a try-on", eraseTryOn, "row"],
  ["a photo", erasePhoto, "person"],
  ["all of an owner", (server, owner) => eraseOwner(server, owner), "row"],
] satisfies [string, (...given: Parameters<typeof eraseTryOn>) => Promise<unknown>, "row" | "person"][])(
  "when %s was erased it stands in no file at once, without a sweep",
  async (_, erase, which) => {
    const server = await testServer();
    const { id } = (await addTryOn(server, "ann"))[which];
    expect(await filesWith(server.folder, id)).not.toEqual([]);
    await erase(server, "ann", id);
    expect(await filesWith(server.folder, id)).toEqual([]);
  },
);
