import { parseAnswer, type ApiProblem } from "./call-api";
import { Photo, type PhotoKind } from "@/lib/shared/photo";
import { err, type Result } from "@/lib/shared/result";

/**
 * Send one picture to this server.
 *
 * XMLHttpRequest and not fetch, because only it tells how much of a body has left.
 *
 * @param onProgress share of the body that has left, 0 to 1
 * @throws the signal's reason when it is aborted
 */
export function sendPhoto(
  kind: PhotoKind,
  picture: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Result<Photo, ApiProblem>> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/photos?kind=${kind}`);
    request.setRequestHeader("Content-Type", picture.type);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => {
      resolve(parseAnswer(request.status, request.responseText, Photo));
    };
    request.onerror = () => {
      resolve(err({ kind: "unreachable" }));
    };
    request.onabort = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("sending was stopped"));
    };
    signal.addEventListener(
      "abort",
      () => {
        request.abort();
      },
      { once: true },
    );
    request.send(picture);
  });
}
