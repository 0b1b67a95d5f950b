import { expect, test } from "vitest";
import { findTryOn } from "../db/try-on-repository";
import { releaseAllClaims } from "../db/try-on-work-repository";
import { eraseTryOn } from "../erasing/erase";
import { statusOf, steeredServer, untilJobs } from "../testing/steered-server";
import { aPicture } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { advance } from "./advance";
import { cancelTryOn } from "./cancel-try-on";

test("what a dead process left in the middle begins again, and ends in a picture", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  void advance(server, row.id);
  await untilJobs(jobs, 1);
  // The process dies here; the next one holds the folder lock and so may void its claims.
  await releaseAllClaims(server.db);
  await advance(server, row.id);
  expect(await statusOf(server, row.id)).toBe("queued");
  expect(server.scheduled.at(-1)).toEqual({ tryOnId: row.id, dueAt: server.clock.now });
  const step = advance(server, row.id);
  await untilJobs(jobs, 2);
  jobs[1]?.answer(aPicture);
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "succeeded", attempts: 2 });
});

test("a render that kills its process each time is given up", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  for (const death of [1, 2, 3]) {
    void advance(server, row.id);
    await untilJobs(jobs, death);
    await releaseAllClaims(server.db);
    await advance(server, row.id);
  }
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "unavailable" });
});

test("a claim that has run out is taken over, one that has not is respected", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  void advance(server, row.id);
  await untilJobs(jobs, 1);
  await advance(server, row.id);
  expect(await statusOf(server, row.id)).toBe("rendering");
  server.clock.now += 10 * 60_000;
  await advance(server, row.id);
  expect(await statusOf(server, row.id)).toBe("queued");
});

test("a cancel in the middle stops the engine, and its late picture is dropped", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  await cancelTryOn(server, "ann", row.id);
  expect(jobs[0]?.signal.aborted).toBe(true);
  jobs[0]?.answer(aPicture);
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "canceled", result_key: null });
});

test("an erasure in the middle leaves neither row nor picture", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  await eraseTryOn(server, "ann", row.id);
  await step;
  expect(await statusOf(server, row.id)).toBeUndefined();
});

test("a stop of the server hands the render back without counting it", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  server.running.abortAll();
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "queued", attempts: 0, claim_token: null });
});

test("a full disk ends the try-on and says so", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  server.blobs.put = () => Promise.resolve({ ok: false, error: "storage_full" });
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  jobs[0]?.answer(aPicture);
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "storage_full" });
});

test("a fault of ours loses nothing: the step is asked for again", async () => {
  const { server, jobs } = await steeredServer();
  const { row, person } = await addTryOn(server, "ann");
  await server.blobs.remove(person.blob_key);
  await advance(server, row.id);
  expect(jobs).toHaveLength(0);
  expect(server.scheduled).toEqual([{ tryOnId: row.id, dueAt: server.clock.now + 5_000 }]);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "rendering", claim_token: null });
});

/** What a picture store or a database that is away answers. */
const outage = (code: string) => Promise.reject(Object.assign(new Error("away"), { code }));

test("an outage under a render does not use up its attempts, however long it lasts", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  const store = server.blobs;
  server.blobs = { ...store, get: () => outage("BLOBS_UNAVAILABLE") };
  // One call begins it and meets the outage, the next finds it begun and puts it back into the line.
  for (let call = 0; call < 20; call += 1) await advance(server, row.id);
  expect(jobs).toHaveLength(0);
  server.blobs = store;
  const steps = [advance(server, row.id), advance(server, row.id)];
  await untilJobs(jobs, 1);
  jobs[0]?.answer(aPicture);
  await Promise.all(steps);
  expect(await statusOf(server, row.id)).toBe("succeeded");
});

test("a picture that was made is kept as soon as the store is back, without a second render", async () => {
  const { server, jobs } = await steeredServer();
  const { row } = await addTryOn(server, "ann");
  const store = server.blobs;
  const put = () => {
    server.blobs = store;
    return outage("BLOBS_UNAVAILABLE");
  };
  server.blobs = { ...store, put };
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  jobs[0]?.answer(aPicture);
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "succeeded", attempts: 1 });
  expect(jobs).toHaveLength(1);
});
