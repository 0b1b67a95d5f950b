import { join } from "node:path";
import Libsql from "libsql";
import { expect, test } from "vitest";
import { insertConsents } from "../db/consent-repository";
import { findTryOn } from "../db/try-on-repository";
import { releaseAllClaims } from "../db/try-on-work-repository";
import type { Renderer, SubmitOutcome } from "../renderers/port";
import { eraseTryOn } from "../erasing/erase";
import { aPicture, steeredEngine, type TestServer, testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { advance } from "./advance";
import { cancelTryOn } from "./cancel-try-on";

const start = async (capacity = 1) => {
  const { engine, jobs } = steeredEngine();
  const server = await testServer({ engine, capacity });
  return { server, jobs };
};
const statusOf = async (server: TestServer, id: string) => (await findTryOn(server.db, "ann", id))?.status;
/** The engine is asked only after some reads and writes; wait for that state, not for a time. */
const untilJobs = async (jobs: unknown[], count: number) => {
  await expect.poll(() => jobs.length).toBe(count);
};

test("a queued try-on is rendered, and its picture kept, in one call", async () => {
  const { server, jobs } = await start();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  expect(await statusOf(server, row.id)).toBe("rendering");
  jobs[0]?.answer(aPicture);
  await step;
  const done = await findTryOn(server.db, "ann", row.id);
  expect(done).toMatchObject({ status: "succeeded", due_at: null, claim_token: null, result_width_px: 3 });
  expect(await server.blobs.get(done?.result_key ?? "")).toEqual(Buffer.from("a picture"));
  expect(await server.db.selectFrom("erasures").selectAll().execute()).toEqual([]);
});

test("called twice at once, the engine is asked once", async () => {
  const { server, jobs } = await start(5);
  const { row } = await addTryOn(server, "ann");
  const steps = [advance(server, row.id), advance(server, row.id), advance(server, row.id)];
  await untilJobs(jobs, 1);
  jobs[0]?.answer(aPicture);
  await Promise.all(steps);
  await advance(server, row.id);
  expect(jobs).toHaveLength(1);
  expect(await statusOf(server, row.id)).toBe("succeeded");
});

test("every photo that the renderer was given is written down with the time", async () => {
  const { server, jobs } = await start();
  const { row, person, garment } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  jobs[0]?.answer(aPicture);
  await step;
  const sends = await server.db.selectFrom("photo_sends").selectAll().execute();
  expect(sends.map(({ photo_id }) => photo_id).sort()).toEqual([person.id, garment.id].sort());
  expect(sends.every(({ renderer, at }) => renderer === "local" && at === server.clock.now)).toBe(true);
});

test("a refusal of the engine ends the try-on with its reason and the picture it is about", async () => {
  const { server, jobs } = await start();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  jobs[0]?.answer({ ok: false, error: { code: "no_person", field: "person" } });
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({
    status: "failed",
    problem_code: "no_person",
    problem_field: "person",
    due_at: null,
  });
});

test("a dead engine worker is tried again, and given up after three times", async () => {
  const { server, jobs } = await start();
  const { row } = await addTryOn(server, "ann");
  for (const attempt of [1, 2, 3]) {
    const step = advance(server, row.id);
    await untilJobs(jobs, attempt);
    jobs[attempt - 1]?.answer({ ok: false, error: { code: "unavailable" } });
    await step;
    server.clock.now += 4_000;
  }
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "unavailable" });
  expect(server.scheduled.filter(({ tryOnId }) => tryOnId === row.id)).toHaveLength(2);
});

test("no more than the line's capacity are under way, and the next begins when one ends", async () => {
  const { server, jobs } = await start(1);
  const first = await addTryOn(server, "ann");
  server.clock.now += 1;
  const second = await addTryOn(server, "ann");
  const step = advance(server, first.row.id);
  await untilJobs(jobs, 1);
  await advance(server, second.row.id);
  expect(await statusOf(server, second.row.id)).toBe("queued");
  expect(server.scheduled).toEqual([]);
  jobs[0]?.answer(aPicture);
  await step;
  expect(server.scheduled).toEqual([{ tryOnId: second.row.id, dueAt: server.clock.now }]);
});

test("an owner with many waiting does not starve another's one", async () => {
  const { server, jobs } = await start(2);
  const many = [];
  for (let n = 0; n < 3; n += 1) {
    many.push(await addTryOn(server, "ann"));
    server.clock.now += 1;
  }
  const one = await addTryOn(server, "bob");
  const steps = [advance(server, many[0]?.row.id ?? "")];
  await untilJobs(jobs, 1);
  steps.push(advance(server, many[1]?.row.id ?? ""));
  await untilJobs(jobs, 2);
  expect((await findTryOn(server.db, "bob", one.row.id))?.status).toBe("rendering");
  for (const job of jobs) job.answer(aPicture);
  await Promise.all(steps);
});

test("what a dead process left in the middle begins again, and ends in a picture", async () => {
  const { server, jobs } = await start();
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
  const { server, jobs } = await start();
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
  const { server, jobs } = await start();
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
  const { server, jobs } = await start();
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
  const { server, jobs } = await start();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  await eraseTryOn(server, "ann", row.id);
  await step;
  expect(await statusOf(server, row.id)).toBeUndefined();
});

test("a stop of the server hands the render back without counting it", async () => {
  const { server, jobs } = await start();
  const { row } = await addTryOn(server, "ann");
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  server.running.abortAll();
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "queued", attempts: 0, claim_token: null });
});

test("a full disk ends the try-on and says so", async () => {
  const { server, jobs } = await start();
  const { row } = await addTryOn(server, "ann");
  server.blobs.put = () => Promise.resolve({ ok: false, error: "storage_full" });
  const step = advance(server, row.id);
  await untilJobs(jobs, 1);
  jobs[0]?.answer(aPicture);
  await step;
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "storage_full" });
});

test("a fault of ours loses nothing: the step is asked for again", async () => {
  const { server, jobs } = await start();
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
  const { server, jobs } = await start();
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
  const { server, jobs } = await start();
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

const atGateway = async (
  submit: () => Promise<SubmitOutcome>,
  check: Renderer["check"] = () => Promise.reject(new Error()),
) => {
  const server = await testServer();
  const send: Renderer["submit"] = async ({ beforeSending }) => {
    await beforeSending?.();
    return submit();
  };
  server.renderers = { ...server.renderers, uniapi: { name: "uniapi", submit: send, check, namedTask: () => null } };
  server.gateways = ["uniapi"];
  await insertConsents(server.db, "ann", ["uniapi"], server.clock.now);
  const { row } = await addTryOn(server, "ann");
  await server.db.updateTable("try_ons").set({ renderer: "uniapi" }).execute();
  return { server, row };
};

test("a gateway that took it is asked later under its own id", async () => {
  const { server, row } = await atGateway(() => Promise.resolve({ kind: "accepted", gatewayTaskId: "t1" }));
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "rendering", gateway_task_id: "t1" });
  expect(server.scheduled[0]?.dueAt).toBeGreaterThan(server.clock.now);
});

test("that a gateway took it is written down as soon as the database is back", async () => {
  const { server, row } = await atGateway(() => {
    const other = new Libsql(join(server.folder, "test.db"));
    other.exec("begin immediate");
    // Freed only after a write has met it.
    server.log.warn = () => {
      if (other.inTransaction) other.exec("rollback");
    };
    return Promise.resolve({ kind: "accepted", gatewayTaskId: "t1" });
  });
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "rendering", gateway_task_id: "t1" });
});

test("a crash between sending to a gateway and hearing from it is never sent again", async () => {
  let submits = 0;
  const { server, row } = await atGateway(() => {
    submits += 1;
    return new Promise<SubmitOutcome>(() => undefined);
  });
  void advance(server, row.id);
  await expect.poll(() => submits).toBe(1);
  await releaseAllClaims(server.db);
  await advance(server, row.id);
  expect(await statusOf(server, row.id)).toBe("checking");
  server.clock.now += server.settings.tryOnDeadlineMs;
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "lost" });
  expect(submits).toBe(1);
});

test("a renderer that the settings no longer name ends its try-ons", async () => {
  const server = await testServer();
  const { row } = await addTryOn(server, "ann");
  await server.db.updateTable("try_ons").set({ renderer: "kling" }).execute();
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "gateway_config" });
});
