import "server-only";
import type { GatewayName } from "@/lib/shared/try-on";
import type { Db } from "./schema";

/** The gateways to which this owner's pictures may be sent. */
export async function listConsents(db: Db, ownerId: string): Promise<GatewayName[]> {
  const rows = await db.selectFrom("consents").select("gateway").where("owner_id", "=", ownerId).execute();
  return rows.map(({ gateway }) => gateway);
}

export async function insertConsents(db: Db, ownerId: string, gateways: GatewayName[], at: number): Promise<void> {
  if (gateways.length === 0) return;
  await db
    .insertInto("consents")
    .values(gateways.map((gateway) => ({ owner_id: ownerId, gateway, at })))
    .onConflict((conflict) => conflict.columns(["owner_id", "gateway"]).doNothing())
    .execute();
}

/** Nobody is held to what they said so long ago, and nothing stays of who never came back. Over all owners. */
export async function deleteConsentsBefore(db: Db, before: number): Promise<void> {
  await db.deleteFrom("consents").where("at", "<", before).execute();
}

export async function deleteConsents(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom("consents").where("owner_id", "=", ownerId).execute();
}
