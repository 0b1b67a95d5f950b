import { errors, jwtVerify } from "jose";
import { keyPrefix } from "./faults";

/** What the stand-in accepts from a client that signs its calls, as Kling's older way. */
export const signingKeys = { accessKey: "stand-in-access-key", secretKey: "stand-in-secret-key-0123456789abcdef" };

export type Authorized = { key: string };
export type Unauthorized = { code: number; message: string };

/** Any key that begins with `sk-stand-in`, or a JWT signed with `signingKeys`. */
export async function checkAuthorization(
  header: string | undefined,
  nowMs: number,
): Promise<Authorized | Unauthorized> {
  if (header === undefined || header === "") return { code: 1001, message: "Authorization is empty" };
  const key = /^Bearer (\S+)$/.exec(header)?.[1];
  if (key === undefined) return { code: 1002, message: "Authorization is invalid" };
  if (key.startsWith(keyPrefix)) return { key };
  return key.split(".").length === 3 ? checkSignature(key, nowMs) : { code: 1000, message: "Authentication failed" };
}

async function checkSignature(token: string, nowMs: number): Promise<Authorized | Unauthorized> {
  const secret = new TextEncoder().encode(signingKeys.secretKey);
  try {
    const { payload, protectedHeader } = await jwtVerify(token, secret, {
      algorithms: ["HS256"],
      typ: "JWT",
      issuer: signingKeys.accessKey,
      requiredClaims: ["iss", "exp", "nbf"],
      currentDate: new Date(nowMs),
    });
    return { key: payload.iss ?? protectedHeader.alg };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { code: 1004, message: "Authorization has expired" };
    const early = error instanceof errors.JWTClaimValidationFailed && error.claim === "nbf";
    return early ? { code: 1003, message: "not yet valid" } : { code: 1002, message: "Authorization is invalid" };
  }
}
