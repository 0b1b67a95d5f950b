import sharp from "sharp";
import { afterAll, afterEach, beforeAll } from "vitest";
import { decoderForTests } from "@/lib/server/picture-decoder/decoder-for-tests";
import type { PictureDecoder } from "@/lib/server/picture-decoder/port";
import { defaultTimeouts } from "@/lib/server/renderers/gateway/access";
import { createResultFetcher } from "@/lib/server/renderers/gateway/fetch-result";
import { createGatewayRenderer } from "@/lib/server/renderers/gateway/gateway-renderer";
import { gatewayProfiles } from "@/lib/server/renderers/gateway/profiles";
import type { Renderer, RenderRequest, SubmitOutcome } from "@/lib/server/renderers/port";
import type { GatewayName } from "@/lib/shared/try-on";
import type { Behaviour } from "./behaviour";
import { signingKeys } from "./check-authorization";
import { createManualClock, type ManualClock } from "./clock";
import { composePicture } from "./compose-picture";
import { startGateway, type StandInGateway } from "./start-gateway";

type Choice = { name?: GatewayName; token?: string; patienceMs?: number };
export type Contract = {
  /** What is sent; there once the tests have begun. */
  request: RenderRequest;
  /** Moves the gateway that was started last, and its client. */
  clock: ManualClock;
  start: (behaviour?: Partial<Behaviour>) => Promise<StandInGateway>;
  client: (gateway: StandInGateway, choice?: Choice) => Renderer;
  /** Sends `request`. @throws Error where it is not accepted */
  accepted: (renderer: Renderer) => Promise<string>;
};

export const never = new AbortController().signal;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** For faults that only end with the client's patience; every other call may take its time on a busy machine. */
const shortPatienceMs = 400;
const longPatienceMs = 30_000;
export const patienceFor = (fault: string) => (/^(hang|slow)/.test(fault) ? shortPatienceMs : longPatienceMs);

/** What a contract test runs on: the real client, and a stand-in gateway for each test. */
export function useContract(): Contract {
  let result: Promise<Buffer>;
  let decoder: PictureDecoder;
  let gateway: StandInGateway | null = null;

  const contract: Contract = {
    request: {
      tryOnId: "t",
      model: "kolors-virtual-try-on-v1-5",
      person: pictureOf("p", Buffer.alloc(0)),
      garments: [],
    },
    clock: createManualClock(),
    start: async (behaviour = {}) => {
      contract.clock = createManualClock();
      gateway = await startGateway({ clock: contract.clock, behaviour, makePicture: () => result });
      return gateway;
    },
    client: ({ origin }, { name = "uniapi", token = "sk-stand-in", patienceMs = longPatienceMs } = {}) => {
      const credentials =
        name === "kling" ? { kind: "key_pair" as const, ...signingKeys } : { kind: "token" as const, token };
      return createGatewayRenderer({
        access: { name, baseUrl: origin, statusPath: gatewayProfiles[name].statusPath, credentials },
        fetchResult: createResultFetcher(origin, refuseLookUp, decoder, patienceMs),
        log: silent,
        now: contract.clock.now,
        timeouts: { ...defaultTimeouts, createMs: patienceMs, statusMs: patienceMs },
      });
    },
    accepted: async (renderer) => {
      const outcome = await renderer.submit(contract.request, never);
      if (outcome.kind !== "accepted") throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
      return outcome.gatewayTaskId;
    },
  };

  beforeAll(async () => {
    decoder = decoderForTests((fault) => {
      throw new Error("the picture decoder ended", { cause: fault });
    });
    const bytes = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#a0522d" } })
      .jpeg()
      .toBuffer();
    result = composePicture(bytes, bytes);
    contract.request.person = pictureOf("p", bytes);
    contract.request.garments = [{ ...pictureOf("g", bytes), slot: "single" }];
  });
  afterEach(async () => {
    await gateway?.close();
    gateway = null;
  });
  afterAll(() => decoder.close());
  return contract;
}

const refuseLookUp = () => Promise.reject(new Error("no look-up expected"));

const pictureOf = (photoId: string, bytes: Buffer) => ({
  photoId,
  contentType: "image/jpeg" as const,
  read: () => Promise.resolve(bytes),
});

export const createsAt = ({ state }: StandInGateway): number =>
  state.calls.filter(({ kind }) => kind === "create").length;

export const refused = (code: string, again = false) => ({ kind: "refused" as const, code, again });

export const brief = (outcome: SubmitOutcome) =>
  outcome.kind === "refused"
    ? { kind: outcome.kind, code: outcome.problem.code, again: outcome.again }
    : { kind: outcome.kind };
