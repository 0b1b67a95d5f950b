import "server-only";
import { mkdir } from "node:fs/promises";
import { availableParallelism, uptime } from "node:os";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "@/lib/shared/result";
import type { GatewayName } from "@/lib/shared/try-on";
import { accessOf } from "./accounts/access-cookie";
import { createHumanCheck } from "./accounts/human-check";
import { sessionSecret, signingKey } from "./accounts/session-secret";
import { diskBlobs } from "./blobs/disk";
import { bucketLimits, diskLimits, guardedBlobs } from "./blobs/guarded";
import type { BlobStore } from "./blobs/port";
import { s3Blobs } from "./blobs/s3";
import { openDatabase } from "./db/connection";
import { type FolderLock, lockFolder } from "./db/folder-lock";
import { listOverdue, listUnfinished, pullDueTimes, releaseAllClaims } from "./db/try-on-work-repository";
import { sweepRetention } from "./erasing/retention";
import { createArrivals } from "./http/arrivals";
import { createBurstLimiter } from "./http/burst-limit";
import { createLog, type Log } from "./log";
import { systemResolveHost } from "./outgoing/checked-lookup";
import { createPictureFetcher } from "./outgoing/fetch-picture";
import { childDecoder } from "./picture-decoder/child-decoder";
import { enginePool } from "./renderers/engine-pool";
import type { PictureDecoder } from "./picture-decoder/port";
import { createBalanceReader } from "./renderers/gateway/balance";
import { secretsOf } from "./renderers/gateway/access";
import { createResultFetcher } from "./renderers/gateway/fetch-result";
import { createGatewayRenderer } from "./renderers/gateway/gateway-renderer";
import { localRenderer } from "./renderers/local";
import { createPreparations } from "./renderers/preparations";
import { fileVersion } from "./renderers/file-version";
import type { Renderer } from "./renderers/port";
import type { Runtime } from "./runtime";
import { embeddedScheduler } from "./scheduler/embedded";
import { passedTime } from "./passed-time";
import { readSettings, type Settings } from "./settings";
import { repeatEvery } from "./repeat-every";
import { steadyClock } from "./steady-clock";
import { advance } from "./try-ons/advance";
import { createDrafts } from "./try-ons/drafts";
import { createChangeBus } from "./try-ons/change-bus";
import { createRunningSteps } from "./try-ons/running-steps";

export type Started = { server: Runtime; stop: (graceMs: number) => Promise<void> };

const retentionSweepMs = 10 * 60_000;
const overdueBatch = 200;

/**
 * Choose the adapters by the settings, open them, and set the work going. The one place that does so.
 *
 * @returns sentences for the operator when this process must not serve: bad settings, or a folder that is in use
 */
export async function startServer(): Promise<Result<Started, string[]>> {
  const settings = readSettings();
  if (!settings.ok) return settings;
  const { dataDir } = settings.value;
  const folder = resolve(/* turbopackIgnore: true */ dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  if (!lock) {
    return err([
      `Another Fitting Room server is using the data folder ${dataDir} (DATA_DIR). ` +
        "Two servers on one folder would overwrite each other's work: stop the other one, or give this one a folder of its own.",
    ]);
  }
  return ok(await assemble(settings.value, folder, lock));
}

/** Files that are shipped beside the server's bundle, which knows nothing of them. */
const inProject = (...path: string[]): string =>
  join(/* turbopackIgnore: true */ process.cwd(), /* turbopackIgnore: true */ ...path);

async function assemble(settings: Settings, folder: string, lock: FolderLock): Promise<Started> {
  const secret = await sessionSecret(settings.sessionSecret, folder);
  const keys = settings.gateways.flatMap(({ credentials }) => secretsOf(credentials));
  const log = createLog(
    settings.logLevel,
    [secret, settings.accessCode, settings.metricsToken, settings.bucket?.secretAccessKey ?? null, ...keys].filter(
      (text) => text !== null,
    ),
  );
  const passed = passedTime(
    () => performance.now(),
    () => uptime() * 1000,
  );
  const now = steadyClock(Date.now, passed);
  const db = await openDatabase(join(folder, "fitting-room.db"));
  await releaseAllClaims(db);
  const workerFile = inProject(".next-worker", "engine.worker.cjs");
  const engine = enginePool({
    workerFile,
    modelsFolder: `${inProject("public", "models")}/`,
    wasmFolder: `${inProject("node_modules", "@tensorflow", "tfjs-backend-wasm", "dist")}/`,
    threads: settings.engineWorkers,
    onFault: (error) => {
      log.error({ err: error }, "local engine fault");
    },
  });
  const decoder = childDecoder({
    entry: { path: inProject(".next-worker", "decoder.child.cjs") },
    processCount: Math.max(1, Math.floor(availableParallelism() / 2)),
    onFault: (fault) => {
      log.error(fault instanceof Error ? { err: fault } : fault, "picture decoder ended");
    },
  });
  const running = createRunningSteps();
  const changes = createChangeBus();
  const scheduler = embeddedScheduler({
    advance: (tryOnId) => advance(server, tryOnId),
    rows: {
      unfinished: () => listUnfinished(db),
      overdue: (before) => listOverdue(db, before, overdueBatch),
      pull: (after) => pullDueTimes(db, after, now()),
    },
    abortAll: running.abortAll,
    onFault: (error) => {
      log.error({ err: error }, "scheduler fault");
    },
    now,
  });
  const blobs = await openBlobs(settings, folder);
  const preparations = createPreparations({
    db,
    blobs,
    now,
    engineVersion: await fileVersion(workerFile),
    onFault: (error) => {
      log.error({ err: error }, "keeping what the engine learned failed");
    },
  });
  const renderers = { local: localRenderer(engine, preparations), ...gatewayRenderers(settings, decoder, log) };
  const drafts = createDrafts({ db, blobs, settings, renderers, changes, running, now, log }, settings.engineWorkers);
  const server: Runtime = {
    settings,
    log,
    db,
    blobs,
    renderers,
    gateways: settings.gateways.map(({ name }) => name),
    balances: Object.fromEntries(settings.gateways.map((gateway) => [gateway.name, createBalanceReader(gateway, now)])),
    capacity: { local: settings.engineWorkers, gateway: settings.gatewayConcurrency },
    drafts,
    scheduler,
    changes,
    running,
    decoder,
    fetchPicture: createPictureFetcher(systemResolveHost),
    bursts: createBurstLimiter(),
    arrivals: createArrivals(),
    access: accessOf(settings.accessCode, secret),
    humanCheck: settings.humanCheck === null ? null : createHumanCheck(secret, now),
    sessionKey: signingKey(secret, "owner-cookie"),
    now,
  };
  await scheduler.start();
  const retention = repeatEvery(
    retentionSweepMs,
    () => sweepRetention(server),
    (error) => {
      log.error({ err: error }, "retention sweep failed");
    },
  );
  const stop = async (graceMs: number): Promise<void> => {
    changes.close();
    await Promise.all([retention.stop(), scheduler.stop(graceMs)]);
    running.abortAll();
    await drafts.idle();
    await engine.close();
    await decoder.close();
    await db.destroy();
    lock.release();
  };
  return { server, stop };
}

async function openBlobs({ bucket }: Settings, folder: string): Promise<BlobStore> {
  if (bucket) return guardedBlobs(s3Blobs(bucket), bucketLimits);
  return guardedBlobs(await diskBlobs(join(folder, "blobs")), diskLimits);
}

function gatewayRenderers(
  settings: Settings,
  decoder: PictureDecoder,
  log: Log,
): Partial<Record<GatewayName, Renderer>> {
  return Object.fromEntries(
    settings.gateways.map((access) => {
      const fetchResult = createResultFetcher(access.baseUrl, systemResolveHost, decoder);
      return [access.name, createGatewayRenderer({ access, fetchResult, log, now: Date.now })];
    }),
  );
}
