import "server-only";
import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { readCookie } from "../http/cookies";

/**
 * Name of the cookie that carries the anonymous owner, signed. On https with the prefix that browsers take from this very
 * host only: a neighbour under the same domain could otherwise plant an owner of its own here, and see what a person
 * sends as that one.
 */
const nameOf = (isHttps: boolean): string => (isHttps ? "__Host-owner" : "owner");

/** Does this `Set-Cookie` line make a browser an owner's? */
export const setsOwner = (line: string): boolean => /^(__Host-)?owner=/.test(line);

const audience = "fitting-room-owner";
const dayMs = 24 * 60 * 60_000;
const lifeMs = 180 * dayMs;
/** A cookie older than this is signed anew, so that its life is counted from the last visit. */
const rotateAfterMs = dayMs;

export type Owner = {
  id: string;
  /** What to send back, or null where the cookie that came is good and fresh. */
  freshCookie: string | null;
};

export type CookieContext = { sessionKey: Uint8Array; isHttps: boolean; now: number };

/** The owner behind the cookie of a request, or null: absent, altered, expired, or signed by another server. */
export async function readOwner(headers: Headers, context: CookieContext): Promise<Owner | null> {
  const value = readCookie(headers, nameOf(context.isHttps));
  const claims = value === undefined ? null : await verify(value, context);
  if (!claims) return null;
  const isOld = context.now - claims.issuedAt >= rotateAfterMs;
  return { id: claims.ownerId, freshCookie: isOld ? await writeOwnerCookie(claims.ownerId, context) : null };
}

/** Somebody new, who owns nothing yet. */
export async function mintOwner(context: CookieContext): Promise<Owner> {
  const id = randomUUID();
  return { id, freshCookie: await writeOwnerCookie(id, context) };
}

async function verify(value: string, { sessionKey, now }: CookieContext) {
  try {
    const { payload } = await jwtVerify(value, sessionKey, {
      algorithms: ["HS256"],
      audience,
      requiredClaims: ["sub", "iat", "exp"],
      currentDate: new Date(now),
    });
    return { ownerId: payload.sub ?? "", issuedAt: (payload.iat ?? 0) * 1000 };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** The line that makes a browser this owner's. */
export async function writeOwnerCookie(ownerId: string, { sessionKey, isHttps, now }: CookieContext): Promise<string> {
  const value = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(ownerId)
    .setAudience(audience)
    .setIssuedAt(new Date(now))
    .setExpirationTime(new Date(now + lifeMs))
    .sign(sessionKey);
  const secure = isHttps ? "; Secure" : "";
  return `${nameOf(isHttps)}=${value}; Path=/; Max-Age=${lifeMs / 1000}; HttpOnly; SameSite=Lax${secure}`;
}
