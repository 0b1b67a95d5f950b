import "server-only";
import type { GatewayName, RendererName } from "@/lib/shared/try-on";
import type { Access } from "./accounts/access-cookie";
import type { HumanCheck } from "./accounts/human-check";
import type { BlobStore } from "./blobs/port";
import type { Db } from "./db/schema";
import type { Line } from "./db/line-repository";
import type { Arrivals } from "./http/arrivals";
import type { BurstLimiter } from "./http/burst-limit";
import type { Log } from "./log";
import type { FetchPicture } from "./outgoing/fetch-picture";
import type { PictureDecoder } from "./picture-decoder/port";
import type { Balance } from "./renderers/gateway/read-balance";
import type { Renderer } from "./renderers/port";
import type { Scheduler } from "./scheduler/port";
import type { Settings } from "./settings";
import type { ChangeBus } from "./try-ons/change-bus";
import type { Drafts } from "./try-ons/drafts";
import type { RunningSteps } from "./try-ons/running-steps";

/** All that use cases are given. Made once by `wiring.ts`. */
export type Runtime = {
  settings: Settings;
  log: Log;
  db: Db;
  blobs: BlobStore;
  /** The renderers that this server has, by name; `local` is always there. */
  renderers: Partial<Record<RendererName, Renderer>> & { local: Renderer };
  /** In the operator's order of preference; empty: everything is rendered here. */
  gateways: readonly GatewayName[];
  /** What is left at each of them; null where it does not tell. Asked at most once a minute. */
  balances: Partial<Record<GatewayName, () => Promise<Balance | null>>>;
  /** How many try-ons may be under way at once. */
  capacity: Record<Line, number>;
  drafts: Drafts;
  scheduler: Scheduler;
  changes: ChangeBus;
  running: RunningSteps;
  /** Reads every picture from outside, in a process that may die. */
  decoder: PictureDecoder;
  /** Brings a picture from an address that a person named. */
  fetchPicture: FetchPicture;
  /** Keeps one address from doing too much at once. */
  bursts: BurstLimiter;
  /** Bounds what pictures on their way in take of the memory. */
  arrivals: Arrivals;
  /** Null where everybody may come in. */
  access: Access | null;
  /** What a try-on has to be paid for with in calculating; null where it has not. */
  humanCheck: HumanCheck | null;
  /** Signs the owner cookie. */
  sessionKey: Uint8Array;
  /** Epoch ms. */
  now: () => number;
};

// Pages, routes and instrumentation are separate bundles of one process: a module variable would exist three times.
const key = Symbol.for("fitting-room.runtime");
const shared = globalThis as { [key]?: Runtime };

export function setRuntime(made: Runtime): void {
  shared[key] = made;
}

export const hasRuntime = (): boolean => shared[key] !== undefined;

/** @throws Error before `instrumentation.ts` has run, which is only the case in a build */
export function runtime(): Runtime {
  const made = shared[key];
  if (!made) throw new Error("The server has not been started with `npm start` or `npm run dev`.");
  return made;
}
