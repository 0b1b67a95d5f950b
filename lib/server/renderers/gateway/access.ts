import type { GatewayName } from "@/lib/shared/try-on";

/** What a gateway knows its operator by. Stays in memory and in the Authorization header. */
export type Credentials = { kind: "token"; token: string } | { kind: "key_pair"; accessKey: string; secretKey: string };

/** One gateway as the operator set it. */
export type GatewayAccess = { name: GatewayName; baseUrl: string; statusPath: string; credentials: Credentials };

/** A create carries megabytes and may be moderated before it is answered; a status call is a few bytes. */
export type GatewayTimeouts = { connectMs: number; createMs: number; statusMs: number };
export const defaultTimeouts: GatewayTimeouts = { connectMs: 10_000, createMs: 60_000, statusMs: 15_000 };

/** Every text that must not appear in a log line. */
export function secretsOf(credentials: Credentials): string[] {
  return credentials.kind === "token" ? [credentials.token] : [credentials.secretKey, credentials.accessKey];
}
