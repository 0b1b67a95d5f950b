import "server-only";
import { createHash } from "node:crypto";
import { ok, type Result } from "@/lib/shared/result";
import { type GarmentChoice, garmentPhotoIds, NewTryOn, type RendererName } from "@/lib/shared/try-on";
import type { Solved } from "../accounts/human-check";
import { findIdempotencyKey, insertIdempotencyKey } from "../db/idempotency-repository";
import { findPhotos, touchPhotos } from "../db/photo-repository";
import type { Db, TryOnRow } from "../db/schema";
import { findMadeAtGateway, findTryOn, insertTryOn } from "../db/try-on-repository";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";
import { chooseRenderer } from "./choose-renderer";
import { garmentProblem } from "./garment-problem";
import { lacksHumanCheck, spendHumanCheck } from "./human-check";
import { newRow } from "./new-row";
import { countRender, type Payer } from "./quota";
import { photoIdsOf } from "./render-request";

type Deps = Pick<Runtime, "db" | "gateways" | "settings" | "humanCheck" | "scheduler" | "now">;
type Asked = {
  payer: Payer;
  body: unknown;
  idempotencyKey: string | null;
  /** Make it even though it was made before. */
  again: boolean;
  /** What was calculated for it, where that is asked for. */
  solved?: Solved | null;
};

/** Keep a new try-on and have it begun. The same key and body give the one that is already there. */
export async function createTryOn(
  deps: Deps,
  { payer, body, idempotencyKey, again, solved = null }: Asked,
): Promise<Result<TryOnRow, Refusal>> {
  const { ownerId } = payer;
  const asked = NewTryOn.safeParse(body);
  const bodyHash = asked.success ? hashOf(asked.data) : "";
  const repeated = await findRepeated(deps, ownerId, idempotencyKey, bodyHash);
  if (repeated) return repeated;
  if (!asked.success) return refuse("invalid_request", { field: String(asked.error.issues[0]?.path[0] ?? "body") });

  const refusal = await checkPictures(deps, ownerId, asked.data);
  if (refusal) return refusal;
  const renderer = await chooseRenderer(deps, ownerId, asked.data);
  if (!renderer.ok) return renderer;
  const row = rowOf(ownerId, asked.data, renderer.value, deps.now());
  const made = again ? undefined : await findMade(deps.db, row);
  if (made) return refuse("already_made", { tryOnId: made.id });
  const idempotency = idempotencyKey && { key: idempotencyKey, bodyHash };
  const kept = await keep(deps, row, { payer, solved, idempotency });
  if (!kept.ok) return kept;
  if (kept.value.id === row.id) deps.scheduler.schedule(row.id, deps.now());
  return kept;
}

/** Looked at before all else, so that a repeat is answered even where a new request would be refused. */
async function findRepeated(
  { db }: Pick<Deps, "db">,
  ownerId: string,
  key: string | null,
  bodyHash: string,
): Promise<Result<TryOnRow, Refusal> | null> {
  const known = key === null ? undefined : await findIdempotencyKey(db, ownerId, key);
  if (!known) return null;
  const row = known.body_hash === bodyHash ? await findTryOn(db, ownerId, known.try_on_id) : undefined;
  return row ? ok(row) : refuse("idempotency_conflict");
}

async function checkPictures({ db }: Deps, ownerId: string, { personId, garment, kinds = {} }: NewTryOn) {
  const garmentIds = garmentPhotoIds(garment);
  const photos = new Map((await findPhotos(db, ownerId, [personId, ...garmentIds])).map((photo) => [photo.id, photo]));
  const person = photos.get(personId);
  if (!person) return refuse("not_found", { field: "personId" });
  if (garmentIds.some((id) => !photos.has(id))) return refuse("not_found", { field: "garment" });
  if (person.kind !== "person") return refuse("invalid_request", { field: "personId" });
  if (garmentIds.some((id) => photos.get(id)?.kind !== "garment"))
    return refuse("invalid_request", { field: "garment" });
  if (Object.keys(kinds).some((id) => !garmentIds.includes(id))) return refuse("invalid_request", { field: "kinds" });
  const conflict = garmentProblem(garment, kinds);
  return conflict ? refuse(conflict, { field: "garment" }) : null;
}

/** The same pair, model and owner that a gateway has rendered already; a draft of this machine costs nothing. */
const findMade = (db: Db, row: TryOnRow) => (row.renderer === "local" ? undefined : findMadeAtGateway(db, row));

type Keeping = { payer: Payer; solved: Solved | null; idempotency: { key: string; bodyHash: string } | null | "" };

/** One transaction for the row, its key and its cost: two equal requests at once make, and count as, one try-on. */
function keep(deps: Deps, row: TryOnRow, { payer, solved, idempotency }: Keeping): Promise<Result<TryOnRow, Refusal>> {
  const { db, settings, now } = deps;
  return db.transaction().execute(async (trx) => {
    if (idempotency) {
      const repeated = await findRepeated({ db: trx }, row.owner_id, idempotency.key, idempotency.bodyHash);
      if (repeated) return repeated;
    }
    if (await lacksHumanCheck(trx, deps, solved)) return refuse("human_check_required");
    const counted = row.renderer === "local" ? ok(null) : await countRender(trx, settings, payer, row);
    if (!counted.ok) return counted;
    await spendHumanCheck(trx, solved);
    await insertTryOn(trx, row);
    await touchPhotos(trx, row.owner_id, photoIdsOf(row), now());
    if (idempotency) {
      const { key, bodyHash } = idempotency;
      const { owner_id, id, created_at } = row;
      await insertIdempotencyKey(trx, { owner_id, key, body_hash: bodyHash, try_on_id: id, created_at });
    }
    return ok(row);
  });
}

function rowOf(ownerId: string, asked: NewTryOn, renderer: RendererName, now: number): TryOnRow {
  const { single = null, top = null, bottom = null } = pieces(asked.garment);
  return newRow(
    {
      owner_id: ownerId,
      model: asked.model,
      renderer,
      person_id: asked.personId,
      single_id: single,
      top_id: top,
      bottom_id: bottom,
      kinds: asked.kinds ? JSON.stringify(asked.kinds) : null,
      fit: asked.fit ? JSON.stringify(asked.fit) : null,
      wants_draft: renderer !== "local" && asked.draftFirst ? 1 : 0,
    },
    now,
  );
}

/** Both forms of a choice under one type. */
const pieces = (garment: GarmentChoice): { single?: string; top?: string | undefined; bottom?: string | undefined } =>
  garment;

/** The same request hashes alike however its JSON was written. */
function hashOf(asked: NewTryOn): string {
  return createHash("sha256")
    .update(JSON.stringify(sortKeys(asked)))
    .digest("hex");
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
