import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export type S3Server = {
  /** A `BLOB_URL` and its keys. */
  settings: Record<"BLOB_URL" | "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY", string>;
  endpoint: string;
  objects: Map<string, Buffer>;
  /** What it answers in place of doing what it is asked, or that it never answers; null while it works. */
  fault: { status: number; code: string } | "hangs" | null;
  close: () => Promise<void>;
};

const bucket = "fitting-room-test";
const region = "eu-test-1";
const accessKeyId = "stand-in-access-key";
const secretAccessKey = "stand-in-secret-key";
const maxSkewMs = 15 * 60_000;

/** An S3 service of one bucket that believes nothing: signatures and hashes of bodies are computed anew and compared. */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const http = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (s3.fault === "hangs") return;
      const { status, code, bytes } = s3.fault ? { ...s3.fault, bytes: null } : answerTo(request, body, objects);
      const document = code === null ? "" : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;
      response.writeHead(status).end(request.method === "HEAD" ? undefined : (bytes ?? document));
    });
  }).listen(0, "127.0.0.1");
  await once(http, "listening");
  const endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const s3: S3Server = {
    settings: {
      BLOB_URL: `s3://${bucket}?${new URLSearchParams({ endpoint, region }).toString()}`,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    },
    endpoint,
    objects,
    fault: null,
    close: async () => {
      http.closeAllConnections();
      http.close();
      await once(http, "close");
    },
  };
  return s3;
}

type Answer = { status: number; code: string | null; bytes: Buffer | null };
const refusal = (status: number, code: string): Answer => ({ status, code, bytes: null });

function answerTo(request: IncomingMessage, body: Buffer, objects: Map<string, Buffer>): Answer {
  const [, askedBucket, ...rest] = (request.url ?? "").split("/");
  const key = rest.join("/");
  const wrong = wrongSignature(request, body);
  if (wrong !== null) return refusal(403, wrong);
  if (askedBucket !== bucket) return refusal(404, "NoSuchBucket");
  const kept = objects.get(key);
  const { method = "" } = request;
  switch (method) {
    case "PUT":
      if (request.headers["content-length"] === undefined) return refusal(411, "MissingContentLength");
      objects.set(key, body);
      return { status: 200, code: null, bytes: null };
    case "GET":
    case "HEAD":
      return kept ? { status: 200, code: null, bytes: kept } : refusal(404, "NoSuchKey");
    case "DELETE":
      objects.delete(key);
      return { status: 204, code: null, bytes: null };
    default:
      return refusal(405, "MethodNotAllowed");
  }
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/** AWS Signature Version 4, written from its description. @returns the code of what is wrong, or null */
function wrongSignature({ method = "", url = "", headers }: IncomingMessage, body: Buffer): string | null {
  const shape =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/;
  const parts = shape.exec(headers.authorization ?? "");
  if (!parts) return "AccessDenied";
  const [, id, day = "", askedRegion = "", signedNames = "", signature = ""] = parts;
  const at = String(headers["x-amz-date"]);
  const atMs = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!(Math.abs(Date.now() - atMs) < maxSkewMs)) return "RequestTimeTooSkewed";
  if (id !== accessKeyId || askedRegion !== region || !at.startsWith(day)) return "InvalidAccessKeyId";
  const bodyHash = String(headers["x-amz-content-sha256"]);
  if (bodyHash !== sha256(body)) return "XAmzContentSHA256Mismatch";
  const names = signedNames.split(";");
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((name) => names.includes(name))) return "AccessDenied";
  const canonical = [
    method,
    url,
    "",
    ...names.map((name) => `${name}:${String(headers[name])}`),
    "",
    signedNames,
    bodyHash,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const expected = hmac(key, ["AWS4-HMAC-SHA256", at, scope, sha256(canonical)].join("\n"));
  return timingSafeEqual(expected, Buffer.from(signature, "hex")) ? null : "SignatureDoesNotMatch";
}
