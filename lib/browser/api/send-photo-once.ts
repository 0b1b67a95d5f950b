import type { ApiProblem } from "./call-api";
import { photoImageUrl } from "./photo-addresses";
import { sendPhoto } from "./send-photo";
import type { Photo, PhotoKind } from "@/lib/shared/photo";
import { ok, type Result } from "@/lib/shared/result";

/** Photos that this tab has sent, by kind and content. */
const sent = new Map<string, Photo>();
/** The end of the last call for a content: another one waits for it, and then finds the picture sent, or sends it. */
const underWay = new Map<string, Promise<unknown>>();

/** Like `sendPhoto`, but a picture that is on this server already is not sent again: its content is known by its hash. */
export async function sendPhotoOnce(
  kind: PhotoKind,
  picture: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Result<Photo, ApiProblem>> {
  const key = await contentKey(kind, picture);
  if (key === null) return sendPhoto(kind, picture, signal, onProgress);
  const call = (underWay.get(key) ?? Promise.resolve()).then(async () => {
    const known = sent.get(key);
    if (known && (await isStillThere(known, signal))) return ok(known);
    const answer = await sendPhoto(kind, picture, signal, onProgress);
    if (answer.ok) sent.set(key, answer.value);
    return answer;
  });
  underWay.set(
    key,
    call.catch(() => undefined),
  );
  return call;
}

/** Null on plain http addresses, where browsers have no hash: there the server knows the same picture again. */
async function contentKey(kind: PhotoKind, picture: Blob): Promise<string | null> {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const hash = new Uint8Array(await subtle.digest("SHA-256", await picture.arrayBuffer()));
  return `${kind} ${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** It may have been deleted under Looks, or its time may be over. */
async function isStillThere({ id }: Photo, signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(photoImageUrl(id, 160), { signal }).catch(() => null);
  signal.throwIfAborted();
  return answer?.ok === true;
}
