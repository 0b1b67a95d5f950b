import { afterAll, beforeAll, expect, test } from "vitest";
import { burstLimits } from "@/lib/server/http/burst-limit";
import { ProblemDocument } from "@/lib/shared/problem";
import { type RunningServer, startServer } from "../server/start-server";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ settings: { TRUSTED_PROXY_HOPS: "1" } });
});
afterAll(() => server.dispose());

/** A new visitor each time: whoever drops the cookie is counted on by address. */
const upload = (address: string) =>
  fetch(`${server.baseUrl}/api/photos?kind=person`, {
    method: "POST",
    headers: { "x-forwarded-for": address },
    body: "no picture",
  });

async function useUp(addressOf: (call: number) => string): Promise<Response> {
  for (let call = 0; call < burstLimits.upload.points; call += 1) {
    expect((await upload(addressOf(call))).status).toBe(415);
  }
  return upload(addressOf(burstLimits.upload.points));
}

test("one address that sends too much is told when to come back, and others are not held up", async () => {
  const refused = await useUp(() => "198.51.100.7");
  const problem = ProblemDocument.parse(await refused.json());
  expect([refused.status, problem.code]).toEqual([429, "busy"]);
  expect(Number(refused.headers.get("retry-after"))).toBe(problem.retryAfterSeconds);
  expect(problem.retryAfterSeconds).toBeLessThanOrEqual(burstLimits.upload.durationSeconds);
  expect((await upload("198.51.100.8")).status).toBe(415);
});

test("one network of IPv6 counts as one address, and what a client claims before the proxy counts as nothing", async () => {
  const refused = await useUp((call) => `203.0.113.${call}, 2001:db8:0:1::${call.toString(16)}`);
  expect(refused.status).toBe(429);
  expect((await upload("2001:db8:0:2::1")).status).toBe(415);
});
