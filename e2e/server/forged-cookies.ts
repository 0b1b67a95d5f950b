import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SignJWT } from "jose";
import { signingKey } from "@/lib/server/accounts/session-secret";

const dayMs = 24 * 60 * 60_000;
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * Cookies that name the victim as owner and must not be believed: each is what a thief could make from a cookie of
 * their own, from an old one of the victim, or from a secret of another server.
 *
 * @param cookie `owner=…` of the victim, good
 */
export async function forgedCookies(cookie: string, dataDir: string): Promise<Record<string, string>> {
  const [header = "", payload = "", signature = ""] = cookie.replace("owner=", "").split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
  const secret = await readFile(join(dataDir, "session-secret"), "utf8");
  const sign = (key: Uint8Array, { aud = "fitting-room-owner", expiresAt = Date.now() + dayMs } = {}) =>
    new SignJWT({ ...claims, aud })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuedAt(new Date(expiresAt - dayMs))
      .setExpirationTime(new Date(expiresAt))
      .sign(key);
  const ownKey = signingKey(secret, "owner-cookie");
  const values = {
    "an expired cookie": await sign(ownKey, { expiresAt: Date.now() - 1_000 }),
    "a cookie for another purpose": await sign(ownKey, { aud: "something-else" }),
    "a cookie signed with another purpose's key": await sign(signingKey(secret, "share")),
    "a cookie signed with another secret": await sign(signingKey("x".repeat(43), "owner-cookie")),
    "a cookie without signature": `${base64({ alg: "none" })}.${payload}.`,
    "a cookie whose signature is altered": [header, payload, altered(signature)].join("."),
    "a cookie whose life is altered": [header, base64({ ...claims, exp: 9_999_999_999 }), signature].join("."),
    "a cookie that is cut": [header, payload].join("."),
  };
  return Object.fromEntries(Object.entries(values).map(([what, value]) => [what, `owner=${value}`]));
}

/** Not the last character: some of its bits are padding. */
const altered = (signature: string) => (signature.startsWith("A") ? "B" : "A") + signature.slice(1);
