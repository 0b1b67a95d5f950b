/** No package that is shipped has a licence that binds whoever runs this server. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { mayShip } from "./licence";
import { reportFaults } from "./report-faults";

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.optional(z.boolean()), license: z.optional(z.string()), version: z.optional(z.string()) }),
  ),
});

const { packages } = Lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const shipped = Object.entries(packages).filter(([folder, { dev }]) => folder !== "" && dev !== true);

const faults = shipped.flatMap(([folder, { license = "", version = "" }]) => {
  const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  return mayShip(name, license) ? [] : [`${name} ${version}: ${license || "no licence named"}`];
});
reportFaults(faults, `Licences of ${shipped.length} shipped packages are fine.`);
