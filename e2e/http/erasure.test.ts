import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Erased } from "@/lib/shared/photo";
import { Shopper } from "../server/shopper";
import { type RunningServer, startServer } from "../server/start-server";

const personFile = "public/samples/persons/maya.jpg";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ settings: { LOG_LEVEL: "trace" } });
});
afterAll(() => server.dispose());

/** Every file of the data folder, the database's pages and its journal among them. */
const filesOf = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

/** Pieces of a picture from all over it, each too long to stand anywhere else by chance. */
function piecesOf(file: Buffer): Buffer[] {
  const pieceBytes = 24;
  // Every JPEG of ours starts with the same tables.
  const picture = file.subarray(1_000);
  const step = Math.max(1, Math.floor(picture.length / 200));
  return Array.from({ length: 190 }, (_, index) => picture.subarray(index * step, index * step + pieceBytes)).filter(
    (piece) => new Set(piece).size > 8,
  );
}

async function makeLook(shopper: Shopper) {
  const person = await shopper.sendPhoto("person", personFile);
  const garment = await shopper.sendPhoto("garment", "public/samples/garments/tee_print.jpg");
  const { id } = await shopper.startTryOn({ personId: person.id, garment: { single: garment.id } });
  const made = await shopper.waitFor(id, "succeeded");
  const bytes = async (path: string) => Buffer.from(await (await shopper.ask(path)).arrayBuffer());
  const pictures = [await bytes(person.imageUrl), await bytes(made.result?.imageUrl ?? "")];
  // Reduced ones too, in case they are kept somewhere.
  await bytes(`${person.imageUrl}?w=320`);
  return { person, garment, tryOnId: id, pictures };
}

function traces(needles: readonly (Buffer | string)[]): string[] {
  const files = filesOf(server.dataDir);
  return needles
    .filter((needle) => files.some((file) => file.includes(needle)))
    .map((needle) => (typeof needle === "string" ? needle : needle.toString("hex")));
}

/** What the engine has worked out of photos; compressed, so that no piece of a picture would be found in it. */
const preparations = () => readdirSync(join(server.dataDir, "blobs", "prepared"));

test("of a deleted photo and all that was made from it, no byte is left in the data folder", async () => {
  const shopper = new Shopper(server.baseUrl);
  const { person, tryOnId, pictures } = await makeLook(shopper);
  const receivedHash = createHash("sha256").update(readFileSync(personFile)).digest("hex");
  const needles = [...pictures.flatMap(piecesOf), person.id, tryOnId, receivedHash];
  expect(traces(needles).length).toBe(needles.length);
  const before = preparations().length;

  expect((await shopper.ask(`/api/photos/${person.id}`, { method: "DELETE" })).status).toBe(204);
  expect(traces(needles)).toEqual([]);
  expect(preparations()).toHaveLength(before - 1);
});

test("DELETE /api/me erases all of an owner now, says how much it was, and leaves others alone", async () => {
  const [one, other] = [new Shopper(server.baseUrl), new Shopper(server.baseUrl)];
  const [mine, theirs] = [await makeLook(one), await makeLook(other)];
  const idsOf = ({ person, garment, tryOnId }: typeof mine) => [person.id, garment.id, tryOnId];

  const erased = Erased.parse(await (await one.ask("/api/me", { method: "DELETE" })).json());
  expect(erased).toEqual({ photos: 2, tryOns: 1, files: 5 });
  expect(traces(idsOf(mine))).toEqual([]);
  expect(traces(idsOf(theirs))).toHaveLength(3);
  expect((await other.ask(theirs.person.imageUrl)).status).toBe(200);
});

test("the log names no address, no file and no cookie, even where it says everything", async () => {
  const shopper = new Shopper(server.baseUrl);
  const secretName = "Jane-Doe-holiday.jpg";
  await shopper.ask(`/api/photos?kind=person&name=${secretName}`, {
    method: "POST",
    headers: { "x-forwarded-for": "198.51.100.77", "content-type": "image/jpeg" },
    body: new Uint8Array(readFileSync(personFile)),
  });
  await shopper.ask(`/api/photos?kind=person&name=${secretName}`, { method: "POST", body: "no picture" });
  const printed = server.output();
  for (const secret of [secretName, "198.51.100.77", shopper.cookie]) expect(printed.includes(secret)).toBe(false);
});
