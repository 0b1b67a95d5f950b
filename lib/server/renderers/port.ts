import type { FitNudge, GarmentKind } from "@/lib/shared/garment";
import type { ProblemCode } from "@/lib/shared/problem";
import type { Model, RendererName } from "@/lib/shared/try-on";

/** A stored picture, read when it is needed. */
export type StoredPicture = { photoId: string; contentType: "image/jpeg" | "image/png"; read(): Promise<Buffer> };

/** One piece of clothing. `kind` is what the person or the engine said it is; undefined where nobody knows. */
export type GarmentPicture = StoredPicture & { slot: "single" | "top" | "bottom"; kind?: GarmentKind };

/** All that a renderer is told of a try-on. */
export type RenderRequest = {
  tryOnId: string;
  model: Model;
  person: StoredPicture;
  /** Bottom before top. */
  garments: GarmentPicture[];
  fit?: FitNudge;
  /**
   * To be called when everything is ready and nothing has left this machine. Only `true` lets it be sent: the row says
   * from then on that it may have been.
   */
  beforeSending?: () => Promise<boolean>;
  /** Where the gateway may knock when something changed; only with `PUBLIC_URL`. */
  callbackUrl?: string;
};

export type RenderedPicture = { bytes: Buffer; contentType: string; widthPx: number; heightPx: number };
export type Notice = "low_confidence";

/** A failure in our words. `retryAfterMs` only with codes that may be tried again by themselves. */
export type RenderProblem = { code: ProblemCode; retryAfterMs?: number; field?: string };

/**
 * What became of handing a try-on over.
 * `accepted`: the gateway has it under `gatewayTaskId`, keep asking. `rendered`: done at once (local).
 * `refused`: definitely not taken, and nothing was paid; `again` says whether it may be sent again by itself,
 * `crowded` that the renderer has as many under way as it takes.
 * `unknown`: sent, no answer: it may be rendering and may be paid; never send it again.
 */
export type SubmitOutcome =
  | { kind: "accepted"; gatewayTaskId: string }
  | { kind: "rendered"; picture: RenderedPicture; notice?: Notice }
  | { kind: "refused"; problem: RenderProblem; again: boolean; crowded?: true }
  | { kind: "unknown" };

/** What the renderer says of a task it took. `no_answer` is every poll error: those never fail a try-on. */
export type CheckOutcome =
  | { kind: "pending"; stage: "queued" | "rendering" }
  | { kind: "no_answer" }
  | { kind: "rendered"; picture: RenderedPicture; notice?: Notice }
  | { kind: "result_unavailable" }
  | { kind: "not_found" }
  | { kind: "failed"; problem: RenderProblem };

/** Makes pictures. Every method may be called again after a crash; none throws for an expected failure. */
export type Renderer = {
  name: RendererName;
  submit(request: RenderRequest, signal: AbortSignal): Promise<SubmitOutcome>;
  check(gatewayTaskId: string, signal: AbortSignal): Promise<CheckOutcome>;
  /** The task that a callback's body names, if any. Nobody vouches for it. */
  namedTask(callbackBody: string): string | null;
};
