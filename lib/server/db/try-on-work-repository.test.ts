import { expect, test } from "vitest";
import { testServer } from "../testing/test-server";
import { addTryOn } from "../testing/test-try-on";
import { pullDueTimes } from "./try-on-work-repository";

test("a try-on that a wrong clock put off for ever is due now; what waits as usual goes on waiting", async () => {
  const { db, clock, blobs } = await testServer();
  const now = clock.now;
  const deps = { db, blobs, now: () => now };
  const { row: lost } = await addTryOn(deps, "ann");
  const { row: usual } = await addTryOn(deps, "ann");
  const dueAt = (id: string) =>
    db.selectFrom("try_ons").select("due_at").where("id", "=", id).executeTakeFirstOrThrow();
  await db
    .updateTable("try_ons")
    .set({ due_at: now + 1_000_000 })
    .where("id", "=", lost.id)
    .execute();
  await db
    .updateTable("try_ons")
    .set({ due_at: now + 1_000 })
    .where("id", "=", usual.id)
    .execute();
  await pullDueTimes(db, now + 2_000, now);
  expect(await dueAt(lost.id)).toEqual({ due_at: now });
  expect(await dueAt(usual.id)).toEqual({ due_at: now + 1_000 });
});
