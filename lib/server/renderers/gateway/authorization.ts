import { SignJWT } from "jose";
import type { Credentials } from "./access";

/** Kling's figures: valid for half an hour, and from five seconds ago, so that clocks may differ a little. */
const validSeconds = 1800;
const clockSlackSeconds = 5;

/**
 * The Authorization header of one call. A Kling key pair signs a new token for each call: one that is kept expires.
 *
 * @param nowMs epoch ms
 */
export async function authorization(credentials: Credentials, nowMs: number): Promise<string> {
  switch (credentials.kind) {
    case "token":
      return `Bearer ${credentials.token}`;
    case "key_pair":
      return `Bearer ${await signKlingToken(credentials, Math.floor(nowMs / 1000))}`;
  }
}

function signKlingToken(keys: { accessKey: string; secretKey: string }, nowSeconds: number): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(keys.accessKey)
    .setExpirationTime(nowSeconds + validSeconds)
    .setNotBefore(nowSeconds - clockSlackSeconds)
    .sign(new TextEncoder().encode(keys.secretKey));
}
