import type { EngineRefusal } from "@/lib/engine/types";
import type { FitNudge, GarmentKind } from "@/lib/shared/garment";
import type { Result } from "@/lib/shared/result";
import type { Notice } from "./port";

/** A garment photo as stored (upright JPEG or PNG, perhaps with transparency), bottom before top in an outfit. */
export type EngineGarment = { bytes: Buffer; kind?: GarmentKind; slot: "single" | "top" | "bottom" };

/** Which picture of a job. */
export type EnginePlace = "person" | `garment.${EngineGarment["slot"]}`;

/** What an earlier job learned of these pictures, or what this one did: packed, and of use to the same engine only. */
export type EngineLearned = Partial<Record<EnginePlace, Uint8Array>>;

/** `person` and garments are files as stored; `fit` is what the person corrected. */
export type EngineJob = { person: Buffer; garments: EngineGarment[]; fit?: FitNudge; known?: EngineLearned };

/** A PNG, its long edge at most 1024 px. */
export type EnginePicture = {
  png: Buffer;
  widthPx: number;
  heightPx: number;
  notice?: Notice;
  learned?: EngineLearned;
};

/**
 * `unavailable`: the worker died, ran out of time or was aborted; the same job may be given again. `internal`: a bug; the same job
 * would meet it again. `field`: which picture.
 */
export type EngineFailure = {
  code: EngineRefusal | "unreadable_image" | "unavailable" | "internal";
  field?: EnginePlace;
};

/** Runs the local engine away from the server's event loop. Never throws for an expected failure. */
export type EnginePool = {
  fit(job: EngineJob, signal: AbortSignal): Promise<Result<EnginePicture, EngineFailure>>;
  /** Ends the threads; jobs under way answer `unavailable`. */
  close(): Promise<void>;
};
