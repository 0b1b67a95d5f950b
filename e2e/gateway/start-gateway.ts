import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sendJson, sendReply } from "./answer";
import { billingSubscription, billingUsage, uniapiUsage } from "./balance-calls";
import type { Behaviour, Plans } from "./behaviour";
import { checkAuthorization } from "./check-authorization";
import { realClock, type Clock } from "./clock";
import { composePicture, type MakePicture } from "./compose-picture";
import { control } from "./control";
import { create } from "./create-call";
import { newState, record, type GatewayState } from "./gateway-state";
import { personalities } from "./personalities";
import { sendResult } from "./result-files";
import { list, status } from "./status-calls";

export type StandInGateway = {
  origin: string;
  state: GatewayState;
  /** Changes how it carries itself from now on. */
  behave: (behaviour: Partial<Behaviour>) => void;
  /** Says what the next calls meet. */
  plan: (plans: Partial<Plans>) => void;
  /** Resolves when no callback is on its way. */
  quiet: () => Promise<void>;
  close: () => Promise<void>;
};

type Options = { port?: number; clock?: Clock; makePicture?: MakePicture; behaviour?: Partial<Behaviour> };

/** A gateway to Kolors Virtual Try-On that renders nothing and charges nobody: a real HTTP server on loopback. */
export async function startGateway(options: Options = {}): Promise<StandInGateway> {
  const state = newState(options.clock ?? realClock, options.makePicture ?? composePicture);
  Object.assign(state.behaviour, options.behaviour);
  const server = createServer((request, response) => {
    route(state, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: state.origin,
    state,
    behave: (behaviour) => void Object.assign(state.behaviour, behaviour),
    plan: (plans) => void Object.assign(state.plans, plans),
    quiet: async () => {
      await Promise.all(state.calling);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Kling's own path, and the same behind a gateway's prefix. */
const tryOnPath = /^(?:\/kling)?\/v1\/images\/kolors-virtual-try-on(?:\/([^/]+))?$/;

async function route(state: GatewayState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", state.origin);
  if (url.pathname === "/control") return control(state, request, response);
  const fileName = /^\/results\/([^/]+)$/.exec(url.pathname)?.[1];
  if (fileName !== undefined) {
    record(state, "result");
    return sendResult(state, fileName, response);
  }

  const isCreate = request.method === "POST" && tryOnPath.test(url.pathname);
  if (isCreate) record(state, "create"); // counted before the key is looked at: a refused create is a create
  const authorized = await checkAuthorization(request.headers.authorization, state.clock.now());
  if ("code" in authorized) {
    const { refusal } = personalities[state.behaviour.personality];
    sendReply(response, refusal(401, authorized.code, authorized.message, state.behaviour));
    return;
  }
  if (isCreate) return create(state, authorized.key, request, response);
  routeQuery(state, authorized.key, request, url, response);
}

function routeQuery(
  state: GatewayState,
  key: string,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): void {
  const path = tryOnPath.exec(url.pathname);
  const balanceCall = balanceCalls.get(url.pathname);
  if (request.method !== "GET" || (!path && !balanceCall)) {
    sendJson(response, 404, { code: 1202, message: "The requested method is invalid" });
  } else if (balanceCall) {
    record(state, "balance");
    balanceCall(state, response);
  } else if (path?.[1] !== undefined) {
    record(state, "status");
    status(state, key, decodeURIComponent(path[1]), response);
  } else {
    record(state, "list");
    list(state, key, url.searchParams, response);
  }
}

const balanceCalls = new Map([
  ["/v1/billing/usage", uniapiUsage],
  ["/v1/dashboard/billing/subscription", billingSubscription],
  ["/v1/dashboard/billing/usage", billingUsage],
]);
