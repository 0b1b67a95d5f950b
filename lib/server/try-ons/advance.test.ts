import { expect, test } from "vitest";
import { findTryOn } from "../db/try-on-repository";
import { statusOf, steeredServer, untilJobs } from "../testing/steered-server";
import { aPicture, testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { advance } from "./advance";

test("a queued try-on is rendered, and its picture kept, in one call", async () => {
  const { server, jobs } = await steeredServer();
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
  const { server, jobs } = await steeredServer(5);
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
  const { server, jobs } = await steeredServer();
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
  const { server, jobs } = await steeredServer();
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
  const { server, jobs } = await steeredServer();
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
  const { server, jobs } = await steeredServer(1);
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
  const { server, jobs } = await steeredServer(2);
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

test("a renderer that the settings no longer name ends its try-ons", async () => {
  const server = await testServer();
  const { row } = await addTryOn(server, "ann");
  await server.db.updateTable("try_ons").set({ renderer: "kling" }).execute();
  await advance(server, row.id);
  expect(await findTryOn(server.db, "ann", row.id)).toMatchObject({ status: "failed", problem_code: "gateway_config" });
});
