import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { startHttpServer, type TestServer } from "@/e2e/fixtures/http-server";
import { callGateway, type GatewayCall } from "./call-gateway";

const token = "Bearer canary-token-9";
const never = new AbortController().signal;
const open: { close: () => unknown }[] = [];

afterEach(async () => {
  for (const part of open.splice(0)) await part.close();
});

async function serve(...args: Parameters<typeof startHttpServer>): Promise<TestServer> {
  const server = await startHttpServer(...args);
  open.push(server);
  return server;
}

/** A TCP server that does what a test wants with each connection, below HTTP. */
async function serveTcp(
  onConnection: (socket: Socket) => void,
): Promise<{ origin: string; connections: () => number }> {
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    socket.on("error", () => undefined); // a reset is what some of these tests are about
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { origin: `http://127.0.0.1:${address.port}`, connections: () => connections };
}

const post = (origin: string, given: Partial<GatewayCall> = {}) =>
  callGateway(
    {
      method: "POST",
      url: new URL("/create?x=1", origin),
      authorization: token,
      body: '{"a":1}',
      connectTimeoutMs: 2_000,
      totalTimeoutMs: 2_000,
      ...given,
    },
    never,
  );

describe("callGateway", () => {
  it("sends method, path, token and JSON, and brings the answer back whatever its status", async () => {
    const server = await serve((request, response) => {
      const { authorization, "content-type": type } = request.headers;
      response
        .writeHead(429, { "retry-after": "7" })
        .end(JSON.stringify([request.method, request.url, authorization, type]));
    });
    expect(await post(server.origin)).toEqual({
      ok: true,
      value: {
        httpStatus: 429,
        text: JSON.stringify(["POST", "/create?x=1", token, "application/json"]),
        retryAfterMs: 7_000,
      },
    });
  });

  it("knows that nothing was sent to a closed port", async () => {
    const server = await serve(() => undefined);
    await server.close();
    expect(await post(server.origin)).toMatchObject({ ok: false, error: { sent: false } });
  });

  it("knows that nothing was sent where TLS could not be agreed on", async () => {
    const plain = await serveTcp((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const url = new URL(plain.origin.replace("http:", "https:"));
    expect(await post(plain.origin, { url })).toMatchObject({ ok: false, error: { sent: false } });
  });

  it.each([
    ["a reset", (socket: Socket) => void socket.once("data", () => socket.resetAndDestroy())],
    ["a close without an answer", (socket: Socket) => void socket.once("data", () => socket.end())],
    ["a close at once", (socket: Socket) => void socket.end()],
    [
      "half an answer",
      (socket: Socket) => void socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{}")),
    ],
    ["no HTTP", (socket: Socket) => void socket.once("data", () => socket.end("hello\r\n\r\n"))],
    ["silence", () => undefined],
    [
      "an answer that never ends",
      (socket: Socket) =>
        void socket.once("data", () => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{}")),
    ],
  ])("says that it was sent, and sends once, at %s", async (_name, onConnection) => {
    const server = await serveTcp(onConnection);
    expect(await post(server.origin, { totalTimeoutMs: 300 })).toMatchObject({ ok: false, error: { sent: true } });
    expect(server.connections()).toBe(1);
  });

  it("does not follow a redirect with the token", async () => {
    const paths: (string | undefined)[] = [];
    const server = await serve((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    expect(await post(server.origin)).toMatchObject({ ok: true, value: { httpStatus: 307 } });
    expect(paths).toEqual(["/create?x=1"]);
  });

  it("gives up on an answer that is too long to be one", async () => {
    const server = await serve((_request, response) => response.end(Buffer.alloc(1_000_001, 32)));
    expect(await post(server.origin)).toMatchObject({ ok: false, error: { sent: true } });
  });

  it("has no token in what it says went wrong", async () => {
    const server = await serve((_request, response) => response.destroy());
    const closed = await post(server.origin);
    const invalid = await post(server.origin, { authorization: `${token}\n` });
    expect(JSON.stringify([closed, invalid])).not.toContain("canary");
  });

  it("ends at once when it is called off", async () => {
    const server = await serve(() => undefined);
    const call = {
      method: "GET",
      url: new URL(server.origin),
      authorization: token,
      connectTimeoutMs: 60_000,
      totalTimeoutMs: 60_000,
    } as const;
    expect(await callGateway(call, AbortSignal.timeout(50))).toMatchObject({ ok: false });
  });
});
