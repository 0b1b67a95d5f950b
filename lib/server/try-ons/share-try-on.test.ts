import { expect, test } from "vitest";
import { statusOf, steeredServer, untilJobs } from "../testing/steered-server";
import { aPicture } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { createLog } from "../log";
import { advance } from "./advance";
import { reportSharedLook } from "./report-shared-look";
import { shareTryOn, unshareTryOn } from "./share-try-on";
import { findSharedLook, findSharedPicture, sharedPictures } from "./shared-look";

const dayMs = 24 * 60 * 60_000;

async function sharedLook() {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  jobs[0]?.answer(aPicture);
  await step;
  expect(await statusOf(server, row.id)).toBe("succeeded");
  const share = await shareTryOn(server, "ann", row.id);
  if (!share.ok) throw new Error(share.error.code);
  return { server, row, share: share.value };
}
type Shared = Awaited<ReturnType<typeof sharedLook>>;

/** Of the page and of each picture: is it there? */
const open = async ({ server, share: { token } }: Shared) => [
  (await findSharedLook(server, token)) !== null,
  ...(await Promise.all(
    sharedPictures.map(async (picture) => (await findSharedPicture(server, token, picture)) !== null),
  )),
];
const all = [true, true, true, true];
const none = [false, false, false, false];

test("a link ends after SHARE_DAYS, and the next one is another", async () => {
  const shared = await sharedLook();
  const { server, row, share } = shared;
  server.clock.now += server.settings.shareDays * dayMs - 1;
  expect(await open(shared)).toEqual(all);
  server.clock.now += 1;
  expect(await open(shared)).toEqual(none);
  const next = await shareTryOn(server, "ann", row.id);
  expect(next.ok && next.value.token !== share.token).toBe(true);
  expect(await open(shared)).toEqual(none);
});

test("a link that is asked for again is the same one, with the same end", async () => {
  const { server, row, share } = await sharedLook();
  server.clock.now += dayMs;
  expect(await shareTryOn(server, "ann", row.id)).toEqual({ ok: true, value: share });
});

test("a link that was withdrawn is gone at once", async () => {
  const shared = await sharedLook();
  expect(await unshareTryOn(shared.server, "ann", shared.row.id)).toBe(true);
  expect(await open(shared)).toEqual(none);
});

test("nobody shares or withdraws what is another's", async () => {
  const shared = await sharedLook();
  const { server, row } = shared;
  expect(await shareTryOn(server, "bob", row.id)).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect(await unshareTryOn(server, "bob", row.id)).toBe(false);
  expect(await open(shared)).toEqual(all);
});

test("whoever has a link can report it to the operator, and nobody can with a link that has ended", async () => {
  const { server, row, share } = await sharedLook();
  const lines: string[] = [];
  const told = { ...server, log: createLog("warn", [], { write: (line) => void lines.push(line) }) };
  expect(await reportSharedLook(told, share.token)).toBe(true);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ tryOnId: row.id }]);
  await unshareTryOn(server, "ann", row.id);
  expect(await reportSharedLook(told, share.token)).toBe(false);
  expect(lines).toHaveLength(1);
});

test("a look that is not made yet has no link", async () => {
  const { server } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  expect(await shareTryOn(server, "ann", row.id)).toMatchObject({ ok: false, error: { code: "wrong_state" } });
});
