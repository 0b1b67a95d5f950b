import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { mintOwner, readOwner } from "./owner-cookie";
import { signingKey } from "./session-secret";

const dayMs = 24 * 60 * 60_000;
const now = Date.UTC(2026, 0, 1);
const sessionKey = signingKey("a secret of at least 32 characters", "owner-cookie");
const context = { sessionKey, isHttps: false, now };

const valueOf = (cookie: string | null) => /^owner=([^;]*)/.exec(cookie ?? "")?.[1];
const read = (value: string | undefined, when = context) =>
  readOwner(new Headers(value === undefined ? {} : { cookie: `owner=${value}` }), when);
const mint = async () => {
  const owner = await mintOwner(context);
  return { id: owner.id, value: valueOf(owner.freshCookie) ?? "" };
};

test("a minted owner is read back and keeps a fresh cookie", async () => {
  const { id, value } = await mint();
  expect(await read(value, context)).toEqual({ id, freshCookie: null });
});

test("two minted owners differ", async () => {
  expect((await mint()).id).not.toBe((await mint()).id);
});

test("a day later the same owner gets a new cookie, which is good", async () => {
  const { id, value } = await mint();
  const later = { ...context, now: now + dayMs };
  const owner = await read(value, later);
  expect(owner?.id).toBe(id);
  expect(valueOf(owner?.freshCookie ?? null)).not.toBe(value);
  expect(await read(valueOf(owner?.freshCookie ?? null), later)).toEqual({ id, freshCookie: null });
});

test("the cookie is out of reach of scripts and other sites, and only sent over https where there is https", async () => {
  const plain = (await mintOwner(context)).freshCookie ?? "";
  expect(plain).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  const secure = (await mintOwner({ ...context, isHttps: true })).freshCookie ?? "";
  expect(secure).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
});

test("behind https only the cookie counts that no neighbour under the same domain can plant", async () => {
  const https = { ...context, isHttps: true };
  const { id, freshCookie } = await mintOwner(https);
  const cookie = freshCookie?.split(";")[0] ?? "";
  expect(await readOwner(new Headers({ cookie }), https)).toMatchObject({ id });
  const planted = cookie.replace("__Host-", "");
  expect(await readOwner(new Headers({ cookie: planted }), https)).toBeNull();
  const { value } = await mint();
  expect(await readOwner(new Headers({ cookie: `owner=${value}; ${cookie}` }), https)).toMatchObject({ id });
});

test("nobody is behind a cookie that is absent, empty, altered, expired or of another server", async () => {
  const { value } = await mint();
  const [header = "", payload = "", signature = ""] = value.split(".");
  const other = Buffer.from(payload, "base64url")
    .toString()
    .replace(/"sub":"./, '"sub":"x');
  const unsigned = Buffer.from('{"alg":"none"}').toString("base64url");
  const strangers = [
    undefined,
    "",
    "x",
    `${header}.${payload}`,
    `${header}.${Buffer.from(other).toString("base64url")}.${signature}`,
    `${unsigned}.${payload}.`,
    `${header}.${payload}.${"A".repeat(signature.length)}`,
  ];
  for (const stranger of strangers) expect(await read(stranger, context)).toBeNull();
  expect(await read(value, { ...context, now: now + 181 * dayMs })).toBeNull();
  expect(await read(value, { ...context, sessionKey: signingKey("another secret", "owner-cookie") })).toBeNull();
});

test("a token that we signed for another purpose is no owner", async () => {
  const token = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject("somebody")
    .setAudience("elsewhere")
    .setIssuedAt(new Date(now))
    .setExpirationTime(new Date(now + dayMs))
    .sign(sessionKey);
  expect(await read(token, context)).toBeNull();
});
