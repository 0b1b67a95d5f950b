import "server-only";
import { err, type Result } from "@/lib/shared/result";
import { sniffPicture } from "@/lib/shared/sniff-picture";
import type { ResolveHost } from "../../outgoing/checked-lookup";
import { fetchOutgoing } from "../../outgoing/fetch-outgoing";
import { loopbackOrigin } from "../../outgoing/outgoing-target";
import type { PictureDecoder } from "../../picture-decoder/port";
import type { RenderedPicture } from "../port";

const maxBytes = 30_000_000;
const patienceMs = 30_000;

/**
 * Brings a result picture over from where the gateway says it lies, as it is there where it is nothing but a picture.
 *
 * @param baseUrl of the gateway that named the address
 * @returns a word for the log where there is no whole picture of a known type within the limits
 */
export function createResultFetcher(
  baseUrl: string,
  resolveHost: ResolveHost,
  decoder: PictureDecoder,
  timeoutMs = patienceMs,
): (url: string, signal: AbortSignal) => Promise<Result<RenderedPicture, string>> {
  const rules = { ownLoopback: loopbackOrigin(baseUrl), resolveHost, maxBytes, timeoutMs };
  return async (url, signal) => {
    const fetched = await fetchOutgoing(url, rules, signal);
    return fetched.ok ? readResultPicture(fetched.value, decoder) : fetched;
  };
}

/** Decodes all of it once: a header tells nothing of a file that was cut off on its way. */
export async function readResultPicture(
  bytes: Buffer,
  decoder: Pick<PictureDecoder, "verifyResult">,
): Promise<Result<RenderedPicture, string>> {
  const format = sniffPicture(bytes);
  if (format !== "jpeg" && format !== "png" && format !== "webp") return err("no JPEG, PNG or WebP picture");
  return decoder.verifyResult(bytes, format);
}
