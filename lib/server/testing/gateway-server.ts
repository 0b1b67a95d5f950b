import { onTestFinished } from "vitest";
import { createManualClock, type ManualClock } from "@/e2e/gateway/clock";
import { composePicture } from "@/e2e/gateway/compose-picture";
import type { Behaviour } from "@/e2e/gateway/behaviour";
import { startGateway, type StandInGateway } from "@/e2e/gateway/start-gateway";
import { startHttpServer } from "@/e2e/fixtures/http-server";
import type { GatewayName } from "@/lib/shared/try-on";
import { insertConsents } from "../db/consent-repository";
import type { TryOnRow } from "../db/schema";
import { findTryOnForWork, listOverdue } from "../db/try-on-work-repository";
import { createResultFetcher } from "../renderers/gateway/fetch-result";
import { createGatewayRenderer } from "../renderers/gateway/gateway-renderer";
import { gatewayProfiles } from "../renderers/gateway/profiles";
import type { Renderer } from "../renderers/port";
import { advance } from "../try-ons/advance";
import { createTryOn } from "../try-ons/create-try-on";
import { takeCallback } from "../try-ons/take-callback";
import { addPhoto } from "./test-try-on";
import { plainPicture, testServer, type TestServer } from "./test-server";

/** As the embedded scheduler looks for calls that were lost. */
const sweepEveryMs = 5_000;

export type GatewayServer = {
  server: TestServer;
  clock: ManualClock;
  gateways: Record<GatewayName, StandInGateway>;
  /** A try-on of this owner with new photos, as `POST /api/try-ons` makes it. @throws Error where it is refused */
  tryOn: (ownerId?: string) => Promise<TryOnRow>;
  see: (id: string) => Promise<TryOnRow>;
  /** Lets time pass, for the server and the gateways alike, making every call that falls due. */
  pass: (ms: number) => Promise<void>;
  /** How many creates a gateway was sent, and how many it took. */
  creates: (name?: GatewayName) => number;
  charged: () => number;
  /** Milliseconds between one create and the next. */
  gaps: (name?: GatewayName) => number[];
};

type Options = {
  order?: GatewayName[];
  behaviour?: Partial<Behaviour>;
  environment?: Record<string, string>;
  /** Lets gateways call back. */
  callbacks?: true;
  /** The client's patience; real time, so short only where a test is about it. */
  patienceMs?: number;
  /** Owners who have agreed, and to what; by default everybody to everything. */
  agreed?: GatewayName[];
};

/** The whole way of a try-on at gateways, on one clock that the test moves: real database, real HTTP, real client. */
export async function gatewayServer(options: Options = {}): Promise<GatewayServer> {
  const { order = ["uniapi"], patienceMs = 30_000 } = options;
  const clock = createManualClock();
  const server = await testServer({ capacity: 3, environment: options.environment ?? {} });
  const result = composePicture(null, null);
  const gateways = {} as Record<GatewayName, StandInGateway>;
  for (const name of ["uniapi", "vapi", "kling"] as const) {
    const gateway = await startGateway({ clock, makePicture: () => result, behaviour: options.behaviour ?? {} });
    onTestFinished(() => gateway.close());
    gateways[name] = gateway;
  }
  const timed = { ...server, now: clock.now, gateways: order, renderers: { ...server.renderers, ...clients() } };
  if (options.callbacks) await listenForCallbacks(timed);

  function clients(): Partial<Record<GatewayName, Renderer>> {
    return Object.fromEntries(
      order.map((name) => [
        name,
        createGatewayRenderer({
          access: {
            name,
            baseUrl: gateways[name].origin,
            statusPath: gatewayProfiles[name].statusPath,
            credentials: { kind: "token", token: "sk-stand-in" },
          },
          fetchResult: createResultFetcher(gateways[name].origin, refuseLookUp, server.decoder, patienceMs),
          log: server.log,
          now: clock.now,
          timeouts: { connectMs: 5_000, createMs: patienceMs, statusMs: patienceMs },
        }),
      ]),
    );
  }

  const createsOf = (name: GatewayName) => gateways[name].state.calls.filter(({ kind }) => kind === "create");
  return {
    server: timed,
    clock,
    gateways,
    tryOn: (ownerId = "ann") => newTryOn(timed, ownerId, options.agreed ?? order),
    see: async (id) => {
      const row = await findTryOnForWork(timed.db, id);
      if (!row) throw new Error(`no try-on ${id}`);
      return row;
    },
    pass: (ms) => pass(timed, clock, Object.values(gateways), ms),
    creates: (name = "uniapi") => createsOf(name).length,
    charged: () => Object.values(gateways).reduce((sum, { state }) => sum + state.charged, 0),
    gaps: (name = "uniapi") =>
      createsOf(name)
        .map(({ atMs }, at, all) => atMs - (all[at - 1]?.atMs ?? atMs))
        .slice(1),
  };
}

const refuseLookUp = () => Promise.reject(new Error("no look-up expected"));

async function listenForCallbacks(server: TestServer): Promise<void> {
  const listener = await startHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const token = request.url?.split("/").at(-1) ?? "";
      void takeCallback(server, token, Buffer.concat(chunks).toString()).then(() => response.end("{}"));
    });
  });
  onTestFinished(() => listener.close());
  server.settings = { ...server.settings, publicOrigin: listener.origin };
}

async function newTryOn(server: TestServer, ownerId: string, agreed: GatewayName[]): Promise<TryOnRow> {
  await insertConsents(server.db, ownerId, agreed, server.now());
  const person = await addPhoto(server, ownerId, "person", await plainPicture("#886644"));
  const garment = await addPhoto(server, ownerId, "garment", await plainPicture("#224466"));
  const made = await createTryOn(server, {
    payer: { ownerId, addressKey: ownerId },
    body: { personId: person.id, garment: { single: garment.id }, draftFirst: false },
    idempotencyKey: null,
    again: false,
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

async function pass(server: TestServer, clock: ManualClock, gateways: StandInGateway[], ms: number): Promise<void> {
  const endMs = clock.now() + ms;
  const wishes = new Map<string, number>();
  const move = async (toMs: number): Promise<void> => {
    clock.advance(toMs - clock.now());
    for (const gateway of gateways) await gateway.quiet();
    takeWishes();
  };
  // The newest wish for a try-on replaces the ones before it.
  const takeWishes = (): void => {
    for (const { tryOnId, dueAt } of server.scheduled.splice(0)) wishes.set(tryOnId, dueAt);
  };
  takeWishes();
  for (;;) {
    const nextSweepMs = (Math.floor(clock.now() / sweepEveryMs) + 1) * sweepEveryMs;
    const nextMs = Math.max(clock.now(), Math.min(nextSweepMs, ...wishes.values()));
    if (nextMs > endMs) break;
    await move(nextMs);
    for (const [tryOnId, dueAt] of wishes) {
      if (dueAt > clock.now()) continue;
      wishes.delete(tryOnId);
      await advance(server, tryOnId);
    }
    takeWishes();
    if (nextMs !== nextSweepMs) continue;
    for (const { id } of await listOverdue(server.db, clock.now() - sweepEveryMs, 200)) await advance(server, id);
    takeWishes();
  }
  await move(endMs);
  server.scheduled.push(...[...wishes].map(([tryOnId, dueAt]) => ({ tryOnId, dueAt })));
}
