import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { addPeerAddress } from "../lib/server/http/client-address";
import { listenAddress, type ListenAddress, openableUrl } from "../lib/server/listen-address";
import { startOutcome } from "../lib/server/start-outcome";
import { stopOnSignal } from "./stop-on-signal";

/** Above the idle time of usual proxies, so that they and not we close a connection that is kept. */
const keepAliveMs = 75_000;

const isDev = process.argv[2] === "dev";
Object.assign(process.env, { NODE_ENV: isDev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });

function refuseToStart(sentences: string[]): never {
  console.error(["Fitting Room cannot start.", ...sentences.map((sentence) => `  ${sentence}`)].join("\n"));
  process.exit(1);
}

/** Everything that can refuse is opened by the app's instrumentation, before anybody can connect. */
async function prepareApp({ port }: ListenAddress) {
  const { default: next } = await import("next");
  // Not where we listen: Next compares it with `localhost`, and would send a rewrite out over HTTP if it differed.
  const app = next({ dev: isDev, hostname: "localhost", port });
  const failed = app.prepare().then(
    () => new Promise<never>(() => undefined), // prepared; the outcome of starting is still to come
    (error: unknown) => ({
      kind: "refused" as const,
      sentences: [error instanceof Error ? error.message : String(error)],
    }),
  );
  const outcome = await Promise.race([startOutcome(), failed]);
  if (outcome.kind === "refused") refuseToStart(outcome.sentences);
  return { handle: app.getRequestHandler(), stop: outcome.stop };
}

function listen(server: Server, { host, port }: ListenAddress): Promise<number> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      refuseToStart([
        error.code === "EADDRINUSE"
          ? `Port ${port} of ${host} is in use. Stop what uses it, or set PORT to another one.`
          : `It cannot listen on ${host}:${port} (${error.code ?? error.message}). Check HOST and PORT.`,
      ]),
    );
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const address = listenAddress(process.env);
if (!address.ok) refuseToStart([address.error]);
const { handle, stop } = await prepareApp(address.value);
const server = createServer((request, response) => {
  addPeerAddress(request);
  void handle(request, response);
});
server.keepAliveTimeout = keepAliveMs;
stopOnSignal(server, stop);
const port = await listen(server, address.value);
console.log(`Fitting Room is ready: ${openableUrl({ ...address.value, port })}`);
