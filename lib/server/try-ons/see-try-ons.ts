import "server-only";
import type { TryOn } from "@/lib/shared/try-on";
import type { TryOnRow } from "../db/schema";
import { listShares } from "../db/share-repository";
import { countAhead } from "../db/line-repository";
import type { Call } from "../http/route";
import type { Runtime } from "../runtime";
import { expectedSeconds } from "./expected-seconds";
import { tryOnView } from "./try-on-view";

/** Who looks, and in which language. */
export type Reader = Pick<Call<unknown>, "ownerId" | "locale" | "origin">;
export type SeeDeps = Pick<Runtime, "db" | "now" | "settings">;

/** Rows of one owner as that owner sees them now, in the same order. */
export async function seeTryOns(deps: SeeDeps, reader: Reader, rows: TryOnRow[]): Promise<TryOn[]> {
  const { db, settings } = deps;
  const now = deps.now();
  const ids = rows.map(({ id }) => id);
  const shares = new Map((await listShares(db, ids, now)).map((share) => [share.try_on_id, share]));
  const expected = new Map<string, { medianSeconds: number }>();
  const seen: TryOn[] = [];
  for (const row of rows) {
    const share = shares.get(row.id);
    const line = `${row.renderer} ${row.model}`;
    const { medianSeconds } = expected.get(line) ?? (await expectedSeconds(db, row.renderer, row.model));
    expected.set(line, { medianSeconds });
    const context = {
      locale: reader.locale,
      origin: reader.origin,
      now,
      deadlineMs: settings.tryOnDeadlineMs,
      expectedSeconds: medianSeconds,
      ...(row.status === "queued" && { queuePosition: (await countAhead(db, row)) + 1 }),
      ...(share && { share }),
    };
    seen.push(tryOnView(row, context));
  }
  return seen;
}

export async function seeTryOn(deps: SeeDeps, reader: Reader, row: TryOnRow): Promise<TryOn> {
  const [seen] = await seeTryOns(deps, reader, [row]);
  if (!seen) throw new Error("one row gives one view");
  return seen;
}
