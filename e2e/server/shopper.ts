import { readFile } from "node:fs/promises";
import { Photo, type PhotoKind } from "@/lib/shared/photo";
import { type NewTryOn, TryOn } from "@/lib/shared/try-on";
import { isFinal } from "@/lib/shared/try-on-status";
import type { z } from "zod/mini";

const waitSeconds = 25;

/** Somebody who talks to the server's interface as our pages do, with one owner cookie. */
export class Shopper {
  #cookie = "";

  /** @param baseUrl of a running server; may be changed to another one on the same data folder */
  constructor(public baseUrl: string) {}

  /** `owner=…` (behind https with a prefix), once the server has given one. */
  get cookie(): string {
    return this.#cookie;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie !== "") headers.set("cookie", this.#cookie);
    const response = await fetch(`${this.baseUrl}${path}`, { ...init, headers });
    const set = response.headers.getSetCookie().find((line) => /^(__Host-)?owner=/.test(line));
    if (set !== undefined) this.#cookie = set.split(";")[0] ?? "";
    return response;
  }

  async sendPhoto(kind: PhotoKind, file: string): Promise<Photo> {
    const body = new Uint8Array(await readFile(file));
    const headers = { "content-type": file.endsWith(".png") ? "image/png" : "image/jpeg" };
    return Photo.parse(await answered(await this.ask(`/api/photos?kind=${kind}`, { method: "POST", headers, body })));
  }

  async startTryOn(wish: z.input<typeof NewTryOn>): Promise<TryOn> {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(wish);
    return TryOn.parse(await answered(await this.ask("/api/try-ons", { method: "POST", headers, body })));
  }

  async see(tryOnId: string): Promise<TryOn> {
    return TryOn.parse(await answered(await this.ask(`/api/try-ons/${tryOnId}`)));
  }

  /** Wait for a state, as a page does. @throws Error when the try-on ends in another one */
  async waitFor(tryOnId: string, status: TryOn["status"]): Promise<TryOn> {
    let etag = "";
    let tryOn = await this.see(tryOnId);
    while (tryOn.status !== status) {
      if (isFinal(tryOn.status))
        throw new Error(`${tryOn.status} (${tryOn.problem?.code ?? "no problem"}), not ${status}`);
      const response = await this.ask(`/api/try-ons/${tryOnId}?wait=${waitSeconds}`, {
        headers: { "if-none-match": etag },
      });
      if (response.status === 304) continue;
      etag = response.headers.get("etag") ?? "";
      tryOn = TryOn.parse(await answered(response));
    }
    return tryOn;
  }
}

async function answered(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.status} from ${response.url}: ${await response.text()}`);
  return response.json();
}
