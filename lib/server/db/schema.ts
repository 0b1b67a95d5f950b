import type { Kysely } from "kysely";
import type { PhotoKind } from "@/lib/shared/photo";
import type { ProblemCode } from "@/lib/shared/problem";
import type { GatewayName, Model, RendererName } from "@/lib/shared/try-on";
import type { TryOnStatus } from "@/lib/shared/try-on-status";
import type { Notice } from "../renderers/port";

/** Times are epoch milliseconds, flags are 0 or 1, JSON is text: what both databases hold alike. */
export type PhotoRow = {
  id: string;
  owner_id: string;
  kind: PhotoKind;
  /** SHA-256 of the bytes as received, so that the same upload is found again. */
  received_hash: string;
  content_type: "image/jpeg" | "image/png";
  width_px: number;
  height_px: number;
  bytes: number;
  blob_key: string;
  created_at: number;
  last_used_at: number;
};

/** Which renderer was given which photo, and when for the first time. */
export type PhotoSendRow = { photo_id: string; renderer: RendererName; at: number };

/** What the local engine has worked out of a photo, under `blob_key`. `variant`: for which wishes, and by which engine. */
export type PreparationRow = { blob_key: string; photo_id: string; variant: string; bytes: number; used_at: number };

export type TryOnRow = {
  id: string;
  owner_id: string;
  status: TryOnStatus;
  model: Model;
  renderer: RendererName;
  person_id: string;
  single_id: string | null;
  top_id: string | null;
  bottom_id: string | null;
  /** `{photoId: GarmentKind}` as the person said. */
  kinds: string | null;
  /** `FitNudge`. */
  fit: string | null;
  retry_of: string | null;
  created_at: number;
  updated_at: number;
  started_at: number | null;
  finished_at: number | null;
  last_used_at: number;
  /** When `advance` wants to be called; null once final. */
  due_at: number | null;
  /** Who works on it. Only the holder of the token may move it on; void after `claimed_until`. */
  claim_token: string | null;
  claimed_until: number | null;
  /** How often it was begun. */
  attempts: number;
  /** Under which the gateway has it; kept after the end, for the accounts. */
  gateway_task_id: string | null;
  /** How often its result could not be brought over. */
  result_failures: number;
  /** Which a callback named while we had none: a guess until the gateway itself knows it. */
  named_task_id: string | null;
  /** Unguessable part of the address that the gateway may call; null where this machine renders. */
  callback_token: string | null;
  /** 1: the local engine is to make a draft while the gateway renders. */
  wants_draft: number;
  problem_code: ProblemCode | null;
  problem_field: string | null;
  notice: Notice | null;
  result_key: string | null;
  result_width_px: number | null;
  result_height_px: number | null;
  result_bytes: number | null;
  result_content_type: string | null;
  draft_key: string | null;
  favourite: number;
};

export type ShareRow = { token: string; try_on_id: string; created_at: number; expires_at: number };

export type IdempotencyRow = {
  owner_id: string;
  key: string;
  body_hash: string;
  try_on_id: string;
  created_at: number;
};

/**
 * Every stored picture is known by a row or stands here. A key is written down before its bytes are, and again when
 * its row goes, so that a crash at any point leaves nothing that nobody will erase.
 */
type ErasureRow = { blob_key: string; due_at: number };

/** What this server has learned of a gateway, for all its processes. Times are epoch ms, null: nothing of the kind. */
export type GatewayRow = {
  name: GatewayName;
  /** New try-ons go to the next one until then. */
  paused_until: number | null;
  paused_for: ProblemCode | null;
  /** At most `narrowed_to` try-ons at once until then. */
  narrowed_until: number | null;
  narrowed_to: number | null;
};

/** An owner has agreed that a gateway is sent their pictures. */
export type ConsentRow = { owner_id: string; gateway: GatewayName; at: number };

/** A render that was, or may have been, paid for. Stays when its try-on is erased. */
export type PaidRenderRow = { try_on_id: string; owner_id: string; address_key: string; at: number };

/** A solved challenge that a try-on was made with. */
export type SpentChallengeRow = { nonce: string; expires_at: number };
/**
 * A code that opens this owner's room on another device: its hash only, so that the database opens nothing. `room`: the
 * photos on the plates, as JSON of `NewHandoff`.
 */
export type HandoffRow = {
  owner_id: string;
  code_hash: string;
  room: string;
  expires_at: number;
  used_at: number | null;
};

export type Schema = {
  photos: PhotoRow;
  photo_sends: PhotoSendRow;
  preparations: PreparationRow;
  try_ons: TryOnRow;
  shares: ShareRow;
  idempotency_keys: IdempotencyRow;
  erasures: ErasureRow;
  gateways: GatewayRow;
  consents: ConsentRow;
  paid_renders: PaidRenderRow;
  spent_challenges: SpentChallengeRow;
  handoffs: HandoffRow;
};

export type Db = Kysely<Schema>;
