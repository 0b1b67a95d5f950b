import { expect, test } from "vitest";
import { findTryOnForWork } from "../db/try-on-work-repository";
import { aPicture, steeredEngine, testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { cancelTryOn } from "./cancel-try-on";
import { createDrafts } from "./drafts";

async function start(atOnce = 1) {
  const { engine, jobs } = steeredEngine();
  const server = await testServer({ engine });
  server.drafts = createDrafts(server, atOnce);
  const wanted = async () => {
    const { row } = await addTryOn(server, "ann");
    const wish = { renderer: "uniapi", wants_draft: 1 } as const;
    await server.db.updateTable("try_ons").set(wish).where("id", "=", row.id).execute();
    return { ...row, ...wish };
  };
  const see = (id: string) => findTryOnForWork(server.db, id);
  const untilJobs = (count: number) => expect.poll(() => jobs.length).toBe(count);
  return { server, jobs, wanted, see, untilJobs };
}

test("a draft is kept beside the render, and who waits is told", async () => {
  const { server, jobs, wanted, see, untilJobs } = await start();
  const row = await wanted();
  const listener = server.changes.listen(row.id);
  server.drafts.begin(row);
  await untilJobs(1);
  jobs[0]?.answer(aPicture);
  expect(await listener.next(new AbortController().signal)).toBe(true);
  const drafted = await see(row.id);
  expect(drafted).toMatchObject({ status: "queued", result_key: null });
  expect(await server.blobs.get(drafted?.draft_key ?? "")).toEqual(Buffer.from("a picture"));
  expect(await server.db.selectFrom("erasures").selectAll().execute()).toEqual([]);
});

test("the same draft is made once, however often it is asked for", async () => {
  const { server, jobs, wanted, untilJobs } = await start(5);
  const row = await wanted();
  for (let n = 0; n < 5; n += 1) server.drafts.begin(row);
  await untilJobs(1);
  jobs[0]?.answer(aPicture);
  await server.drafts.idle();
  expect(jobs).toHaveLength(1);
});

test("no more are made at once than there are workers, and the next begins when one ends", async () => {
  const { server, jobs, wanted, see, untilJobs } = await start(1);
  const [one, other] = [await wanted(), await wanted()];
  server.drafts.begin(one);
  server.drafts.begin(other);
  await untilJobs(1);
  jobs[0]?.answer(aPicture);
  await untilJobs(2);
  jobs[1]?.answer(aPicture);
  await expect.poll(async () => (await see(other.id))?.draft_key).not.toBeNull();
});

test("what the engine refuses is left to the gateway, and not tried again", async () => {
  const { server, jobs, wanted, see, untilJobs } = await start();
  const row = await wanted();
  server.drafts.begin(row);
  await untilJobs(1);
  jobs[0]?.answer({ ok: false, error: { code: "no_person" } });
  await server.drafts.idle();
  expect(await see(row.id)).toMatchObject({ wants_draft: 0, draft_key: null, status: "queued", problem_code: null });
});

test("a draft that comes after the end is erased", async () => {
  const { server, jobs, wanted, see, untilJobs } = await start();
  const row = await wanted();
  server.drafts.begin(row);
  await untilJobs(1);
  await server.db.updateTable("try_ons").set({ status: "succeeded", due_at: null }).execute();
  jobs[0]?.answer(aPicture);
  await server.drafts.idle();
  expect((await see(row.id))?.draft_key).toBeNull();
  const [planned] = await server.db.selectFrom("erasures").selectAll().execute();
  expect(planned?.due_at).toBe(server.clock.now);
});

test("a cancel stops the engine", async () => {
  const { server, jobs, wanted, untilJobs } = await start();
  const row = await wanted();
  server.drafts.begin(row);
  await untilJobs(1);
  await cancelTryOn(server, "ann", row.id);
  expect(jobs[0]?.signal.aborted).toBe(true);
  await server.drafts.idle();
});
