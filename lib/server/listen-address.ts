import { isIP } from "node:net";
import { err, ok, type Result } from "@/lib/shared/result";

export type ListenAddress = { host: string; port: number };

/**
 * Where to listen, from `PORT`, `HOST` and `HOSTNAME`. Containers preset `HOSTNAME` to a made-up name, so it is
 * honoured only when it is an address or `localhost`. Port 0 lets the system choose.
 */
export function listenAddress(environment: Record<string, string | undefined>): Result<ListenAddress, string> {
  const { PORT: port = "", HOST: host = "", HOSTNAME: hostname = "" } = environment;
  if (port !== "" && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    return err("PORT must be a whole number from 0 to 65535.");
  }
  const usableHostname = isIP(hostname) !== 0 || hostname === "localhost" ? hostname : "";
  return ok({ host: host || usableHostname || "127.0.0.1", port: port === "" ? 3000 : Number(port) });
}

/** The address to open in a browser on this machine. Listening everywhere is reached as this machine. */
export function openableUrl({ host, port }: ListenAddress): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${isIP(reachable) === 6 ? `[${reachable}]` : reachable}:${port}`;
}
