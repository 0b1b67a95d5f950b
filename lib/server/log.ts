import "server-only";
import pino, { type DestinationStream } from "pino";

export type Log = pino.Logger;

const secretPaths = ["token", "secret", "password", "authorization", "cookie", "apiKey"];

/**
 * JSON lines on standard output. What is logged: ids, codes, counts, milliseconds. What is not: addresses of people,
 * file names, pictures, headers.
 *
 * @param secrets settings that must not appear anywhere, whatever an error message quotes
 * @param destination standard output when absent
 */
export function createLog(level: string, secrets: readonly string[], destination?: DestinationStream): Log {
  // A line is JSON, where some characters are written in another way.
  const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[secret]" },
    hooks: { streamWrite: (line) => written.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line) },
  };
  return destination ? pino(options, destination) : pino(options);
}
