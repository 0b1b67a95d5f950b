import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { startDnsStub, type DnsStub } from "@/e2e/fixtures/dns-stub";
import { startHttpServer, type TestServer } from "@/e2e/fixtures/http-server";
import { fetchOutgoing, type OutgoingRules } from "./fetch-outgoing";

const open: (TestServer | DnsStub)[] = [];
const never = new AbortController().signal;
const nobody: OutgoingRules["resolveHost"] = () => Promise.reject(new Error("no look-up expected"));

afterEach(async () => {
  for (const part of open.splice(0)) await part.close();
});

async function serve(listener: RequestListener): Promise<TestServer> {
  const server = await startHttpServer(listener);
  open.push(server);
  return server;
}

async function answerNames(answers: string[][]): Promise<DnsStub> {
  const stub = await startDnsStub(answers);
  open.push(stub);
  return stub;
}

const rules = (given: Partial<OutgoingRules>): OutgoingRules => ({
  ownLoopback: null,
  resolveHost: nobody,
  maxBytes: 1_000,
  timeoutMs: 5_000,
  ...given,
});

describe("fetchOutgoing", () => {
  it("brings the bytes over, with no cookie, credential or referrer", async () => {
    const seen: string[] = [];
    const server = await serve((request, response) => {
      seen.push(...Object.keys(request.headers));
      response.end("picture");
    });
    const fetched = await fetchOutgoing(`${server.origin}/a`, rules({ ownLoopback: server.origin }), never);
    expect(fetched.ok && fetched.value.toString()).toBe("picture");
    expect(seen.sort()).toEqual(["accept-encoding", "connection", "host", "user-agent"]);
  });

  it("connects nowhere when a name leads to this machine", async () => {
    let requests = 0;
    const server = await serve((_request, response) => {
      requests += 1;
      response.end();
    });
    const dns = await answerNames([["127.0.0.1"]]);
    const fetched = await fetchOutgoing(
      `https://evil.example:${server.port}/`,
      rules({ resolveHost: dns.resolveHost }),
      never,
    );
    expect(fetched).toEqual({ ok: false, error: "not_allowed" });
    expect([dns.asked, requests]).toEqual([["evil.example"], 0]);
  });

  it("refuses a name with one good address and one bad", async () => {
    const dns = await answerNames([["93.184.216.34", "10.0.0.1"]]);
    const fetched = await fetchOutgoing("https://evil.example/", rules({ resolveHost: dns.resolveHost }), never);
    expect(fetched).toEqual({ ok: false, error: "not_allowed" });
  });

  it("connects to the very answer that was checked, and checks anew at a redirect", async () => {
    let requests = 0;
    const server = await serve((_request, response) => {
      requests += 1;
      response.writeHead(302, { location: "/again" }).end();
    });
    const dns = await answerNames([["127.0.0.1"], ["10.0.0.1"]]);
    const origin = `http://gateway.example:${server.port}`;
    const fetched = await fetchOutgoing(origin, rules({ ownLoopback: origin, resolveHost: dns.resolveHost }), never);
    expect(fetched).toEqual({ ok: false, error: "not_allowed" });
    expect([dns.asked.length, requests]).toEqual([2, 1]); // one look-up a connection: no moment between check and use
  });

  it("follows three redirects and judges each of them", async () => {
    const server = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      if (hop === 0) response.end("there");
      else response.writeHead(302, { location: `/${hop - 1}` }).end();
    });
    const follow = (path: string) => fetchOutgoing(server.origin + path, rules({ ownLoopback: server.origin }), never);
    expect(await follow("/3")).toMatchObject({ ok: true });
    expect(await follow("/4")).toEqual({ ok: false, error: "too_many_redirects" });
  });

  it.each(["http://169.254.169.254/latest", "http://127.0.0.1:1/", "file:///etc/passwd", "https://[::1]/"])(
    "does not follow a redirect to %s",
    async (location) => {
      const server = await serve((_request, response) => response.writeHead(302, { location }).end());
      const fetched = await fetchOutgoing(server.origin, rules({ ownLoopback: server.origin }), never);
      expect(fetched).toEqual({ ok: false, error: "not_allowed" });
    },
  );

  it("stops at the limit of bytes, announced or not", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/announced") response.setHeader("content-length", 2_000);
      response.end(Buffer.alloc(2_000));
    });
    for (const path of ["/announced", "/streamed"]) {
      const fetched = await fetchOutgoing(server.origin + path, rules({ ownLoopback: server.origin }), never);
      expect(fetched).toEqual({ ok: false, error: "too_large" });
    }
  });

  it("stops at the limit of time, also in the middle of the body", async () => {
    const server = await serve((_request, response) => void response.write("some"));
    const fetched = await fetchOutgoing(server.origin, rules({ ownLoopback: server.origin, timeoutMs: 200 }), never);
    expect(fetched).toEqual({ ok: false, error: "timed_out" });
  });

  it("tells a cut-off body and a closed port from a picture", async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
    });
    const cut = await fetchOutgoing(server.origin, rules({ ownLoopback: server.origin }), never);
    await server.close();
    const closed = await fetchOutgoing(server.origin, rules({ ownLoopback: server.origin }), never);
    expect([cut, closed]).toEqual([
      { ok: false, error: "unreachable" },
      { ok: false, error: "unreachable" },
    ]);
  });

  it.each([204, 404, 410, 500])("takes HTTP %i for no picture", async (status) => {
    const server = await serve((_request, response) => response.writeHead(status).end());
    const fetched = await fetchOutgoing(server.origin, rules({ ownLoopback: server.origin }), never);
    expect(fetched).toEqual({ ok: false, error: "bad_status" });
  });
});
