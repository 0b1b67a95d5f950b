import "server-only";
import type { GatewayName } from "@/lib/shared/try-on";
import type { ProblemCode } from "@/lib/shared/problem";
import type { Db, GatewayRow } from "./schema";

/** What this server knows of its gateways. One row each, made when there is something to know. */
export const listGateways = (db: Db): Promise<GatewayRow[]> => db.selectFrom("gateways").selectAll().execute();

export const pauseGateway = (db: Db, name: GatewayName, reason: ProblemCode, until: number) =>
  change(db, name, { paused_until: until, paused_for: reason });

/** It has taken a try-on again. */
export async function resumeGateway(db: Db, name: GatewayName): Promise<void> {
  await db
    .updateTable("gateways")
    .set({ paused_until: null, paused_for: null })
    .where("name", "=", name)
    .where("paused_until", "is not", null)
    .execute();
}

export const narrowGateway = (db: Db, name: GatewayName, to: number, until: number) =>
  change(db, name, { narrowed_to: to, narrowed_until: until });

async function change(db: Db, name: GatewayName, what: Partial<Omit<GatewayRow, "name">>): Promise<void> {
  const row: GatewayRow = { name, paused_until: null, paused_for: null, narrowed_until: null, narrowed_to: null };
  await db
    .insertInto("gateways")
    .values({ ...row, ...what })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(what))
    .execute();
}
