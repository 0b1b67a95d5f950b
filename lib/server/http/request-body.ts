import "server-only";
import { ok, type Result } from "@/lib/shared/result";
import { type Refusal, refuse } from "../refusal";

const maxJsonBytes = 100_000;

const always = () => true;

/**
 * Read a body that may not be larger than `maxBytes`; refused while it is still arriving, before it is held.
 *
 * @param take asks for room for so many bytes more; without it the server is `busy`
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
  take: (bytes: number) => boolean = always,
): Promise<Result<Buffer, Refusal>> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return refuse("photo_too_large");
  if (!request.body) return ok(Buffer.alloc(0));
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(Buffer.concat(chunks, total));
    total += value.byteLength;
    if (total > maxBytes || !take(value.byteLength)) {
      await reader.cancel();
      return refuse(total > maxBytes ? "photo_too_large" : "busy");
    }
    chunks.push(value);
  }
}

/** Parsed JSON of a small body, still of unknown shape. */
export async function readJson(request: Request): Promise<Result<unknown, Refusal>> {
  const bytes = await readBytes(request, maxJsonBytes);
  if (!bytes.ok) return refuse("invalid_request");
  try {
    return ok(JSON.parse(bytes.value.toString("utf8")));
  } catch {
    return refuse("invalid_request");
  }
}

/** Text of a small body that somebody else's server sends, of no promised form. */
export async function readSmallBody(request: Request): Promise<Result<string, Refusal>> {
  const bytes = await readBytes(request, maxJsonBytes);
  return bytes.ok ? ok(bytes.value.toString("utf8")) : refuse("invalid_request");
}
