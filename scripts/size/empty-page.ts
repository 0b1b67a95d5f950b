import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "../../e2e/server/free-port";
import { runCommand } from "../run-command";

/** Inside the repository, so that it is built by the same Next; ignored by git. */
const folder = path.resolve("test-results/empty-page");
const buildTimeoutMs = 5 * 60_000;

const sources = {
  "package.json": '{ "private": true }\n',
  "app/layout.js": "export default ({ children }) => <html lang='en'><body>{children}</body></html>;\n",
  "app/page.js": "export default () => <p>Empty</p>;\n",
} as const;

/** Builds a page with nothing on it. @returns its HTML, and how to read what that names */
export async function buildEmptyPage(): Promise<{ html: string; read: (address: string) => Promise<Buffer> }> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(sources)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const env = { NEXT_TELEMETRY_DISABLED: "1" };
  const exitCode = await runCommand("npx", ["next", "build", folder], { timeoutMs: buildTimeoutMs, env });
  if (exitCode !== 0) throw new Error(`building the empty page ended with ${exitCode}`);
  const built = path.join(folder, ".next");
  return {
    html: await readFile(path.join(built, "server/app/index.html"), "utf8"),
    read: (address) => readFile(path.join(built, address.replace(/^\/_next\//, "").replace(/\?.*$/, ""))),
  };
}

/** Starts what `buildEmptyPage` has made, with Next's own server. */
export async function serveEmptyPage(): Promise<{ url: string; close: () => Promise<void> }> {
  const port = await freePort();
  const next = path.resolve("node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", folder, "--port", String(port)], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  await Promise.race([
    untilReady(child.stdout),
    exited.then(([code]) => Promise.reject(new Error(`the server of the empty page ended with ${String(code)}`))),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      child.kill();
      await exited;
    },
  };
}

async function untilReady(output: NodeJS.ReadableStream): Promise<void> {
  for await (const text of output) if (String(text).includes("Ready in")) break;
  // What it prints later must not fill the pipe.
  output.resume();
}
