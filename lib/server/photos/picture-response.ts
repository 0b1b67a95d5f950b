import "server-only";
import { createHash } from "node:crypto";
import { type ImageWidthPx, imageWidthsPx } from "@/lib/shared/photo";
import { ok, type Result } from "@/lib/shared/result";
import type { BlobKey } from "../blobs/port";
import { matchesEtag } from "../http/conditional";
import type { ReducedFormat } from "../picture-decoder/port";
import { type Refusal, refuse } from "../refusal";
import type { Runtime } from "../runtime";

export type StoredFile = { key: BlobKey; contentType: string };
type Asked = { request: Request; query: URLSearchParams; address: string | null };

/**
 * A stored picture as an answer: whole and untouched, or at most `w` wide in the best format that `Accept` names.
 * Private, asked again each time (`no-cache`) and answered 304 while the browser's copy is good.
 *
 * @param downloadName sent as a file to keep when given
 */
export async function pictureResponse(
  deps: Pick<Runtime, "blobs" | "decoder" | "bursts">,
  { request, query, address }: Asked,
  { key, contentType }: StoredFile,
  downloadName?: string,
): Promise<Result<Response, Refusal>> {
  const width = readWidth(query);
  if (!width.ok) return width;
  const format = formatFor(request.headers.get("accept") ?? "", contentType);
  const widthPx = width.value;
  const etag = etagOf(key, widthPx === null ? "stored" : `${widthPx}.${format}`);
  const headers = new Headers({
    ETag: etag,
    Vary: "Accept",
    "Cache-Control": "private, no-cache",
    "Content-Disposition": downloadName ? `attachment; filename="${downloadName}"` : "inline",
  });
  if (matchesEtag(request.headers, etag)) return ok(new Response(null, { status: 304, headers }));

  // The decoder is for everybody, and one script could keep it busy with pictures of its own.
  const counted = widthPx === null ? ok(undefined) : await deps.bursts.count("reduce", address);
  if (!counted.ok) return counted;
  const stored = await deps.blobs.get(key);
  if (!stored) return refuse("unavailable");
  const picture =
    widthPx === null ? ok({ bytes: stored, contentType }) : await deps.decoder.reduce(stored, widthPx, format);
  // Stored pictures are of our own making: one that cannot be read is a fault of the disk.
  if (!picture.ok) return refuse(picture.error === "busy" ? "busy" : "unavailable");
  const { bytes } = picture.value;
  headers.set("Content-Type", picture.value.contentType);
  headers.set("Content-Length", String(bytes.byteLength));
  return ok(new Response(new Uint8Array(bytes), { headers }));
}

function readWidth(query: URLSearchParams): Result<ImageWidthPx | null, Refusal> {
  const asked = query.get("w");
  if (asked === null) return ok(null);
  const width = imageWidthsPx.find((widthPx) => String(widthPx) === asked);
  return width ? ok(width) : refuse("invalid_request", { field: "w" });
}

/** WebP before AVIF: it encodes ten times faster, and these are made while somebody waits. */
export function formatFor(accept: string, contentType: string): ReducedFormat {
  const named = accept.split(",").filter((range) => !/;\s*q=0(\.0*)?\s*$/.test(range));
  const accepts = (type: string) => named.some((range) => range.split(";")[0]?.trim().toLowerCase() === type);
  if (accepts("image/webp")) return "webp";
  if (accepts("image/avif")) return "avif";
  return contentType === "image/png" ? "png" : "jpeg";
}

const etagOf = (key: BlobKey, variant: string): string =>
  `"${createHash("sha256").update(`${key} ${variant}`).digest("base64url").slice(0, 22)}"`;
