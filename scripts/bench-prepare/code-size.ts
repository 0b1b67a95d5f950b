import { gzipSync } from "node:zlib";
import { servePreparation, type PreparationServer } from "../../e2e/fixtures/serve-preparation";

/** What a browser loads of ours before a JPEG is prepared, page and worker, compressed as it is sent. */
export async function codeGzipBytes(): Promise<number> {
  // A bundle of its own: beside the module that measures, more of it would be split off and compressed apart.
  const { scripts, close } = await servePreparation();
  await close();
  return ["/prepare-picture.js", "/prepare.worker.js"]
    .flatMap((entry) => [...withImports(entry, scripts)])
    .reduce((sum, path) => sum + gzipSync(scripts.get(path) ?? "").length, 0);
}

/** A script and all that it imports at once; what it imports when needed is called as a function, and does not count. */
function withImports(path: string, scripts: PreparationServer["scripts"], found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const source = Buffer.from(scripts.get(path) ?? "").toString();
  for (const [, name = ""] of source.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g))
    withImports(`/${name}`, scripts, found);
  return found;
}
