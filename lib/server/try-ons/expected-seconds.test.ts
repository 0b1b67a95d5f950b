import fc from "fast-check";
import { expect, test } from "vitest";
import { testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { expectedSeconds, quantileSeconds } from "./expected-seconds";

const model = "kolors-virtual-try-on-v1-5";

test("before five renders were seen, the documented times are told", async () => {
  const { db } = await testServer();
  expect(await expectedSeconds(db, "vapi", model)).toEqual({ medianSeconds: 25, p90Seconds: 40 });
});

test("then the times of this server are told", async () => {
  const server = await testServer();
  for (const seconds of [2, 4, 6, 8, 100]) {
    const { row } = await addTryOn(server, "ann");
    const times = { started_at: server.clock.now, finished_at: server.clock.now + seconds * 1000 };
    await server.db
      .updateTable("try_ons")
      .set({ ...times, status: "succeeded" })
      .where("id", "=", row.id)
      .execute();
  }
  expect(await expectedSeconds(server.db, "local", model)).toEqual({ medianSeconds: 6, p90Seconds: 100 });
});

test("a quantile is one of the times, at least one second, and grows with its share", () => {
  const durations = fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 1 });
  fc.assert(
    fc.property(durations, (ms) => {
      const [median, p90] = [quantileSeconds(ms, 0.5), quantileSeconds(ms, 0.9)];
      const seconds = ms.map((duration) => Math.max(1, Math.round(duration / 1000)));
      expect(seconds).toContain(median);
      expect(p90).toBeGreaterThanOrEqual(median);
    }),
  );
});
