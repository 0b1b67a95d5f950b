import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { ok, type Result } from "@/lib/shared/result";
import { diskBlobs } from "../blobs/disk";
import { openDatabase } from "../db/connection";
import { createArrivals } from "../http/arrivals";
import { createBurstLimiter } from "../http/burst-limit";
import { createLog } from "../log";
import { decoderForTests } from "../picture-decoder/decoder-for-tests";
import type { EngineFailure, EnginePicture, EnginePool } from "../renderers/engine-port";
import { createPictureFetcher } from "../outgoing/fetch-picture";
import { localRenderer } from "../renderers/local";
import { createPreparations } from "../renderers/preparations";
import type { Runtime } from "../runtime";
import { readSettings } from "../settings";
import { createChangeBus } from "../try-ons/change-bus";
import { createRunningSteps } from "../try-ons/running-steps";

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "fitting-room-unit-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type EngineAnswer = Result<EnginePicture, EngineFailure>;

/** An engine whose jobs end when the test says so. */
export function steeredEngine() {
  const jobs: { answer: (answer: EngineAnswer) => void; signal: AbortSignal }[] = [];
  const engine: EnginePool = {
    fit: (_job, signal) =>
      new Promise((resolve) => {
        jobs.push({ answer: resolve, signal });
        signal.addEventListener("abort", () => {
          resolve({ ok: false, error: { code: "unavailable" } });
        });
      }),
    close: () => Promise.resolve(),
  };
  return { engine, jobs };
}

export const aPicture: EngineAnswer = ok({ png: Buffer.from("a picture"), widthPx: 3, heightPx: 4 });

type Scheduled = { tryOnId: string; dueAt: number };
export type TestServer = Runtime & {
  scheduled: Scheduled[];
  folder: string;
  clock: { now: number };
};

type Options = { engine?: EnginePool; capacity?: number; folder?: string; environment?: Record<string, string> };

/** Real database, real files, a clock that stands still, and a scheduler that only writes down what it is asked. */
export async function testServer({ engine, capacity = 1, folder, environment }: Options = {}): Promise<TestServer> {
  const settings = readSettings({ LOG_LEVEL: "silent", ...environment } as unknown as NodeJS.ProcessEnv);
  if (!settings.ok) throw new Error(settings.error.join());
  const root = folder ?? (await temporaryFolder());
  const db = await openDatabase(join(root, "test.db"));
  onTestFinished(() => db.destroy());
  const decoder = decoderForTests((fault) => {
    throw new Error("the picture decoder ended", { cause: fault });
  });
  onTestFinished(() => decoder.close());
  const scheduled: Scheduled[] = [];
  const clock = { now: Date.UTC(2026, 0, 1) };
  const blobs = await diskBlobs(join(root, "blobs"));
  const preparations = createPreparations({
    db,
    blobs,
    now: () => clock.now,
    engineVersion: "test",
    onFault: (error) => {
      throw error;
    },
  });
  return {
    settings: settings.value,
    log: createLog("silent", []),
    db,
    blobs,
    renderers: { local: localRenderer(engine ?? steeredEngine().engine, preparations) },
    gateways: [],
    balances: {},
    capacity: { local: capacity, gateway: capacity },
    drafts: { begin: () => undefined, idle: () => Promise.resolve() },
    scheduler: {
      schedule: (tryOnId, dueAt) => void scheduled.push({ tryOnId, dueAt }),
      wake: (tryOnId) => void scheduled.push({ tryOnId, dueAt: clock.now }),
      start: () => Promise.resolve(),
      probe: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    changes: createChangeBus(),
    running: createRunningSteps(),
    decoder,
    fetchPicture: createPictureFetcher(() => Promise.resolve([])),
    bursts: createBurstLimiter(),
    arrivals: createArrivals(),
    access: null,
    humanCheck: null,
    sessionKey: new Uint8Array(32),
    now: () => clock.now,
    scheduled,
    folder: root,
    clock,
  };
}

/** A picture whose every pixel is of one colour, so that a different colour is a different upload. */
export const plainPicture = (colour: string, format: "jpeg" | "png" = "jpeg", widthPx = 300, heightPx = 400) =>
  sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer();
