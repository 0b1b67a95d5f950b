import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { request } from "undici";
import { err, ok } from "@/lib/shared/result";
import { checkBlobKey } from "./blob-key";
import type { BlobStore } from "./port";

export type BucketAccess = {
  bucket: string;
  /** Origin of the service, without a slash at the end. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string | null;
};

type Method = "GET" | "HEAD" | "PUT" | "DELETE";
type Answer = { status: number; body: Buffer };

/** Longer than the guard in front of this store waits: what it gave up on is ended, not kept. */
const usualTimeoutMs = 20_000;

/**
 * Bytes as objects of one bucket, addressed by path, which every S3-compatible service understands. A write is there
 * for all readers once it is answered.
 */
export function s3Blobs(access: BucketAccess, timeoutMs = usualTimeoutMs): BlobStore {
  const { bucket, endpoint, region, accessKeyId, secretAccessKey, sessionToken } = access;
  const signer = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== null && { sessionToken }),
    service: "s3",
    region,
  });

  /** Signed over its bytes too, so that the service refuses what was changed on the way. */
  async function send(method: Method, key: string, bytes?: Uint8Array): Promise<Answer> {
    const url = `${endpoint}/${bucket}/${checkBlobKey(key)}`;
    const hash = createHash("sha256")
      .update(bytes ?? "")
      .digest("hex");
    const signed = await signer.sign(url, { method, headers: { "x-amz-content-sha256": hash } });
    const answer = await request(url, {
      method,
      headers: Object.fromEntries(signed.headers),
      ...(bytes && { body: bytes }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: answer.statusCode, body: Buffer.from(await answer.body.arrayBuffer()) };
  }

  const store: BlobStore = {
    async put(key, bytes) {
      const answer = await send("PUT", key, bytes);
      if (answer.status === 200) return ok(undefined);
      if (answer.status === 507 || isFull.has(codeOf(answer))) return err("storage_full");
      throw unexpected("PUT", answer);
    },
    async get(key) {
      const answer = await send("GET", key);
      if (answer.status === 200) return answer.body;
      // Only this one: a bucket that is gone is an outage, and its pictures may come back with it.
      if (answer.status === 404 && codeOf(answer) === "NoSuchKey") return null;
      throw unexpected("GET", answer);
    },
    async remove(key) {
      // A DELETE is answered alike whether there was something or not.
      const before = await send("HEAD", key);
      const answer = await send("DELETE", key);
      if (answer.status !== 204 && answer.status !== 200) throw unexpected("DELETE", answer);
      return before.status === 200;
    },
    async probe() {
      const key = `probe/${randomUUID()}`;
      const written = await store.put(key, Buffer.from("probe"));
      if (!written.ok) throw new Error("storage is full");
      await store.remove(key);
    },
  };
  return store;
}

/** What services say when a quota or their disk is used up. */
const isFull: ReadonlySet<string> = new Set(["QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded"]);

/** The code in an error document, or nothing. */
const codeOf = ({ body }: Answer): string => /<Code>(\w+)<\/Code>/.exec(body.toString("utf8", 0, 2_000))?.[1] ?? "";

const unexpected = (method: Method, answer: Answer): Error =>
  new Error(`the bucket answered ${answer.status} ${codeOf(answer)} to ${method}`);
