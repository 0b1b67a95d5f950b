import { jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { authorization } from "./authorization";

const keys = { kind: "key_pair", accessKey: "access", secretKey: "secret-of-the-operator" } as const;
const nowMs = Date.UTC(2026, 10, 22);

describe("authorization", () => {
  it("is the token as it is", async () => {
    expect(await authorization({ kind: "token", token: "sk-1" }, nowMs)).toBe("Bearer sk-1");
  });

  it("is a JWT signed for this call, valid for 1800 s and since 5 s", async () => {
    const [scheme, token = ""] = (await authorization(keys, nowMs)).split(" ");
    const verified = await jwtVerify(token, new TextEncoder().encode(keys.secretKey), { currentDate: new Date(nowMs) });
    expect([scheme, verified.protectedHeader]).toEqual(["Bearer", { alg: "HS256", typ: "JWT" }]);
    expect(verified.payload).toEqual({ iss: "access", exp: nowMs / 1000 + 1800, nbf: nowMs / 1000 - 5 });
  });

  it("is signed anew for every call", async () => {
    expect(await authorization(keys, nowMs + 60_000)).not.toBe(await authorization(keys, nowMs));
  });
});
