import { z } from "zod/mini";
import { FitNudge, GarmentKind } from "./garment";
import { defaultModel, modelNames } from "./model-names";
import { ProblemCode } from "./problem";
import { TryOnStatus } from "./try-on-status";

export const Model = z.enum(modelNames);
export type Model = z.infer<typeof Model>;

export const RendererName = z.enum(["local", "uniapi", "vapi", "kling"]);
export type RendererName = z.infer<typeof RendererName>;
export type GatewayName = Exclude<RendererName, "local">;

/** Steps as people see them. `late`: past the deadline at a gateway, still being asked. */
export const Stage = z.enum(["queued", "sending", "rendering", "late", "checking", "saving", "done"]);
export type Stage = z.infer<typeof Stage>;

export const PhotoId = z.string().check(z.minLength(1), z.maxLength(64));

/** One garment, or an outfit of a top, a bottom, or both. */
export const GarmentChoice = z.union([
  z.strictObject({ single: PhotoId }),
  z
    .strictObject({ top: z.optional(PhotoId), bottom: z.optional(PhotoId) })
    .check(z.refine(({ top, bottom }) => top !== undefined || bottom !== undefined, { error: "top or bottom" })),
]);
export type GarmentChoice = z.infer<typeof GarmentChoice>;

/** Body of `POST /api/try-ons`. */
export const NewTryOn = z.strictObject({
  personId: PhotoId,
  garment: GarmentChoice,
  model: z._default(Model, defaultModel),
  kinds: z.optional(z.record(PhotoId, GarmentKind)),
  fit: z.optional(FitNudge),
  renderer: z.optional(z.literal("local")),
  draftFirst: z._default(z.boolean(), true),
  consent: z.optional(z.string().check(z.maxLength(64))),
});
export type NewTryOn = z.infer<typeof NewTryOn>;

/** Body of `PATCH /api/try-ons/{id}`. */
export const TryOnPatch = z.strictObject({ favourite: z.boolean() });
export type TryOnPatch = z.infer<typeof TryOnPatch>;

/** A public page of a finished try-on. */
export const Share = z.object({ url: z.string(), expiresAt: z.string() });
export type Share = z.infer<typeof Share>;

/**
 * What a failed try-on at a gateway has cost of the renders: one, none, or perhaps one. `kept`: one, and a retry goes on
 * with it for nothing.
 */
export const RenderUse = z.enum(["used", "unused", "unknown", "kept"]);
export type RenderUse = z.infer<typeof RenderUse>;

export const TryOn = z.object({
  id: z.string(),
  status: TryOnStatus,
  model: Model,
  renderer: RendererName,
  personId: z.string(),
  garment: GarmentChoice,
  /** What the person said of the garments, by photo id, and corrected about the fit. */
  kinds: z.optional(z.record(PhotoId, GarmentKind)),
  fit: z.optional(FitNudge),
  retryOf: z.optional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  startedAt: z.optional(z.string()),
  finishedAt: z.optional(z.string()),
  progress: z.object({
    stage: Stage,
    elapsedSeconds: z.number(),
    expectedSeconds: z.number(),
    queuePosition: z.optional(z.number()),
  }),
  /** 0 once final. */
  pollAfterMs: z.number(),
  draft: z.optional(z.object({ imageUrl: z.string() })),
  result: z.optional(
    z.object({
      imageUrl: z.string(),
      widthPx: z.number(),
      heightPx: z.number(),
      bytes: z.number(),
      contentType: z.string(),
    }),
  ),
  problem: z.optional(
    z.object({
      code: ProblemCode,
      detail: z.string(),
      canRetry: z.boolean(),
      /** Absent for a local one, which costs nothing. */
      render: z.optional(RenderUse),
    }),
  ),
  notice: z.optional(z.object({ code: z.string(), detail: z.string() })),
  favourite: z.boolean(),
  share: z.optional(Share),
});
export type TryOn = z.infer<typeof TryOn>;

/** How many try-ons there are in all, and how many under each filter of the list; and the size of their results. */
export const LookCounts = z.object({
  all: z.number(),
  inProgress: z.number(),
  kept: z.number(),
  failed: z.number(),
  bytes: z.number(),
});
export type LookCounts = z.infer<typeof LookCounts>;

/** The end of the list at which it begins. */
export const listOrders = ["newest", "oldest"] as const;
export type ListOrder = (typeof listOrders)[number];

/** `counts` come with the first page only. */
export const TryOnPage = z.object({
  items: z.array(TryOn),
  nextCursor: z.nullable(z.string()),
  counts: z.optional(LookCounts),
});
export type TryOnPage = z.infer<typeof TryOnPage>;

/** The photos of a choice, bottom before top: the order in which the local engine lays them. */
export function garmentPhotoIds(garment: GarmentChoice): string[] {
  if ("single" in garment) return [garment.single];
  return [garment.bottom, garment.top].filter((id) => id !== undefined);
}
