import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { readCookie } from "../http/cookies";
import { signingKey } from "./session-secret";

const cookieName = "access";
const audience = "fitting-room-access";
/** How long a browser that has given the code is let in. */
export const accessDays = 30;
const lifeMs = accessDays * 24 * 60 * 60_000;

/** What a private installation compares with; null everywhere else. */
export type Access = { codeHash: Buffer; key: Uint8Array };

/** The key comes from the code as well, so that a new code shuts out everybody who knew the old one. */
export function accessOf(code: string | null, secret: string): Access | null {
  if (code === null) return null;
  return { codeHash: hashOf(code), key: signingKey(secret, `access:${hashOf(code).toString("base64url")}`) };
}

export const isAccessCode = ({ codeHash }: Access, given: string): boolean => timingSafeEqual(codeHash, hashOf(given));

/** Has this browser given the code? True where none is asked for. */
export async function hasAccess(access: Access | null, headers: Headers, now: number): Promise<boolean> {
  if (!access) return true;
  const value = readCookie(headers, cookieName);
  if (value === undefined) return false;
  try {
    const options = { algorithms: ["HS256"], audience, requiredClaims: ["exp"], currentDate: new Date(now) };
    await jwtVerify(value, access.key, options);
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}

export async function writeAccessCookie({ key }: Access, isHttps: boolean, now: number): Promise<string> {
  const value = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setAudience(audience)
    .setExpirationTime(new Date(now + lifeMs))
    .sign(key);
  return `${cookieName}=${value}; Path=/; Max-Age=${lifeMs / 1000}; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`;
}

/** Hashed first, so that comparing takes the same time for every length. */
const hashOf = (code: string): Buffer => createHash("sha256").update(code).digest();
