/** No secret stands in a file of the repository, and no script for the browser knows one by name. */
import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { reportFaults } from "./report-faults";
import { namesServerSecret, secretsIn } from "./secrets";
import { trackedFiles } from "./tracked-files";

const builtForBrowser = ".next/static";
const files = trackedFiles().filter((file) => existsSync(file)); // a deleted file is listed until it is committed

const inRepository = files.flatMap((file) =>
  secretsIn(readFileSync(file, "latin1")).map((kind) => `${file}: looks like a ${kind}`),
);

if (!existsSync(builtForBrowser)) throw new Error(`No ${builtForBrowser}: run npm run build first.`);
const scripts = (await readdir(builtForBrowser, { recursive: true })).filter((file) => file.endsWith(".js"));
const inBrowser = scripts
  .filter((file) => namesServerSecret(readFileSync(path.join(builtForBrowser, file), "utf8")))
  .map((file) => `${builtForBrowser}/${file}: a script for the browser names a secret of the server`);

reportFaults(
  [...inRepository, ...inBrowser],
  `No secret in ${files.length} files, none named in ${scripts.length} browser scripts.`,
);
