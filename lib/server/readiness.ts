import "server-only";
import { sql } from "kysely";
import type { Runtime } from "./runtime";

export type Readiness = { ready: boolean; checks: Record<"database" | "blobs" | "worker", "ok" | "failing"> };

/** Ask each part that a try-on needs whether it works now. */
export async function readReadiness({ db, blobs, scheduler, log }: Runtime): Promise<Readiness> {
  const check = async (part: keyof Readiness["checks"], probe: () => Promise<unknown>) => {
    try {
      await probe();
      return "ok";
    } catch (error) {
      log.warn({ err: error, part }, "not ready");
      return "failing";
    }
  };
  const checks = {
    database: await check("database", () => sql`select 1`.execute(db)),
    blobs: await check("blobs", () => blobs.probe()),
    worker: await check("worker", () => scheduler.probe()),
  } as const;
  return { ready: Object.values(checks).every((state) => state === "ok"), checks };
}
