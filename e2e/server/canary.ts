import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { keyPrefix } from "../gateway/faults";
import { Shopper } from "./shopper";

/** A gateway key that stands nowhere else: wherever it is found, it has leaked. */
export const canaryToken = `${keyPrefix}-canary-7f3a9c51`;

/** Somebody who keeps all that the server ever answers, headers included. */
export class ListeningShopper extends Shopper {
  readonly heard: string[] = [];

  override async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await super.ask(path, init);
    this.heard.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  }
}

/** Scripts of the last build that browsers are sent, in which the token has come to stand. */
export async function chunksWithToken(token: string): Promise<string[]> {
  const folder = ".next/static";
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    if ((await readFile(path)).includes(token)) found.push(path);
  }
  return found;
}
