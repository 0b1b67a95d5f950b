/** Every link of every Markdown file into this repository leads somewhere. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { headingAnchors, relativeLinks } from "./doc-links";
import { reportFaults } from "./report-faults";
import { trackedFiles } from "./tracked-files";

const documents = trackedFiles("*.md");

/** What is wrong with a link, or null. */
function linkFault(document: string, target: string): string | null {
  const [file = "", anchor] = target.split("#");
  const goal = file === "" ? document : path.join(path.dirname(document), decodeURIComponent(file));
  if (!existsSync(goal)) return `${target} does not exist`;
  if (anchor === undefined || !goal.endsWith(".md")) return null;
  return headingAnchors(readFileSync(goal, "utf8")).has(anchor) ? null : `${target}: no such heading`;
}

const faults = documents.flatMap((document) =>
  relativeLinks(readFileSync(document, "utf8")).flatMap(({ target, line }) => {
    const fault = linkFault(document, target);
    return fault === null ? [] : [`${document}:${line}: ${fault}`];
  }),
);
reportFaults(faults, `Links of ${documents.length} documents lead somewhere.`);
