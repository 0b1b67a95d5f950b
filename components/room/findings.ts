import type { ReadyPicture } from "./plate-state";
import type { PhotoCheck, PhotoReport } from "@/lib/browser/checks/photo-report";
import type { Capabilities } from "@/lib/shared/capabilities";

type Mode = Capabilities["mode"];

/** What not even a gateway can do anything with. It renders what the local engine refuses: two people, a side view, a busy floor. */
const uselessEverywhere: readonly PhotoCheck[] = ["no_person", "sideways", "no_garment"];

/** What is broken in a picture, the gravest first. */
export const brokenChecks = (report: PhotoReport): PhotoCheck[] =>
  report.verdicts.filter(({ isBroken }) => isBroken).map(({ code }) => code);

/** Would the renderer of this server refuse the picture? */
export function blocks(report: PhotoReport, mode: Mode): boolean {
  if (mode === "local") return report.refusal !== null;
  return brokenChecks(report).some((code) => uselessEverywhere.includes(code));
}

/** What to say about a picture now; empty where nothing was found, nothing was looked at, or the person goes on. */
export function findingsOf({ report, isAccepted }: ReadyPicture): PhotoCheck[] {
  return report === null || report === "sample" || isAccepted ? [] : brokenChecks(report);
}
